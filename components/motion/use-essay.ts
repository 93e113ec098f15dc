import { useState } from "react";
import { splitBlocks } from "@/lib/debate/essay/blocks";
import { type Part, partKinds, textOf } from "@/lib/debate/essay/part";

/** An essay as it is worked on: one text, or, once there are `parts`, part by part. */
export function useEssay(typedParts: string) {
  const [first, setFirst] = useState<readonly Part[] | null>(() => readParts(typedParts));
  const [parts, setParts] = useState(first);
  const [before, setBefore] = useState<readonly Part[]>([]);
  const [text, setText] = useState<string | null>(null);
  const [version, setVersion] = useState(0);

  const show = (next: readonly Part[] | null, whatWas: readonly Part[] = []) => {
    setBefore(whatWas);
    setFirst(next);
    setParts(next);
    setVersion((last) => last + 1);
  };
  return {
    first,
    /** What the parts came in place of. */
    before,
    parts,
    /** Changes with every text that is shown anew. */
    version,
    /** What the field of one text begins with after its parts were closed. */
    text,
    show,
    /** Shows the parts of a file in place of what was there, which undoing brings back. */
    replace: (next: readonly Part[], typed: string) =>
      show(next, parts ?? (typed.trim() === "" ? [] : splitBlocks(typed))),
    change: setParts,
    fill: (kept: string, keptText: string) => {
      const read = readParts(kept);
      if (read) show(read);
      setText(keptText);
    },
    /** Goes on part by part with one text. */
    open: (whole: string) => show(splitBlocks(whole)),
    /** Goes on as one text. */
    close: () => {
      setText(textOf(parts ?? []));
      show(null);
    },
  };
}

export type Essay = ReturnType<typeof useEssay>;

/** The parts that a form or a draft holds; null where there are none. */
function readParts(text: string): readonly Part[] | null {
  if (text === "") return null;
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.every(isPart) ? read : null;
  } catch {
    return null;
  }
}

const isPart = (value: unknown): value is Part =>
  typeof value === "object" &&
  value !== null &&
  "text" in value &&
  typeof value.text === "string" &&
  "kind" in value &&
  partKinds.some((kind) => kind === value.kind);

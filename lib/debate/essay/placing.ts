import type { MotionView } from "../motion/motion-view";
import type { BlockKind, Side } from "../vocabulary";
import { type Block, isDebated } from "./block";

type Placed = Readonly<{ position: number; number: number | null }>;

/** Each part with its place in the essay, from 1 on; paragraphs are numbered by themselves. */
export function placed<T extends Block>(blocks: readonly T[]): readonly (T & Placed)[] {
  let paragraphs = 0;
  return blocks.map((block, at) => {
    if (isDebated(block)) paragraphs += 1;
    return { ...block, position: at + 1, number: isDebated(block) ? paragraphs : null };
  });
}

/** How many parts of each kind there are. */
export const countParts = (parts: readonly Pick<Block, "kind">[]): Readonly<Record<BlockKind, number>> => {
  const counts = { PARAGRAPH: 0, HEADING: 0, LIST: 0, QUOTATION: 0, FOOTNOTE: 0 };
  for (const { kind } of parts) counts[kind] += 1;
  return counts;
};

type Row = Readonly<{
  id: string;
  kind: BlockKind;
  number: number | null;
  side?: Side | null;
  text: string;
}>;

/** The paragraphs of an essay, and what stands between them, from its parts in their order. */
export function essayOf(rows: readonly Row[]): Pick<MotionView, "paragraphs" | "between"> {
  const paragraphs: MotionView["paragraphs"][number][] = [];
  const between: MotionView["between"][number][] = [];
  for (const { id, kind, number, text, side } of rows) {
    const theirs = side === "OPPOSITION" ? { side } : {};
    if (kind === "PARAGRAPH")
      paragraphs.push({ id, number: number ?? paragraphs.length + 1, text, ...theirs });
    else between.push({ id, kind, text, after: paragraphs.length, ...theirs });
  }
  return { paragraphs, between };
}

/** All parts of an essay again, in their order. */
export const partsOf = ({
  paragraphs,
  between,
}: Pick<MotionView, "paragraphs" | "between">): readonly (Block & Readonly<{ id: string }>)[] => {
  const after = (number: number) => between.filter((block) => block.after === number);
  return [
    ...after(0),
    ...paragraphs.flatMap(({ id, number, text }) => [
      { id, kind: "PARAGRAPH" as const, text },
      ...after(number),
    ]),
  ];
};

import { useReducer } from "react";
import { become, joinToBefore, move, rewrite, splitBefore } from "@/lib/debate/essay/editing";
import type { Part, PartKind } from "@/lib/debate/essay/part";

/** A part that is known again wherever it goes. */
export type KeyedPart = Part & Readonly<{ key: number }>;

export type PartAct =
  | Readonly<{ do: "join"; key: number }>
  | Readonly<{ do: "split"; key: number; offset: number }>
  | Readonly<{ do: "move"; key: number; by: 1 | -1 }>
  | Readonly<{ do: "become"; key: number; kind: PartKind }>
  | Readonly<{ do: "write"; key: number; text: string }>
  | Readonly<{ do: "undo" }>;

export type PartsState = Readonly<{
  parts: readonly KeyedPart[];
  /** The parts before each act that can be undone; words typed in one part are one act. */
  past: readonly (readonly KeyedPart[])[];
  last: PartAct | null;
  /** Where the cursor belongs after an act; null where it stays. */
  cursor: Readonly<{ key: number; offset: number }> | null;
  nextKey: number;
}>;

const mostPast = 100;

/** The parts of an essay while they are worked on, and those in whose place they came, if any. */
export const useParts = (first: readonly Part[], before: readonly Part[] = []) =>
  useReducer(afterAct, null, () => beginWith(first, before));

export function beginWith(first: readonly Part[], before: readonly Part[] = []): PartsState {
  const keyed = (parts: readonly Part[], from: number): readonly KeyedPart[] =>
    parts.map(({ kind, text }, at) => ({ kind, text, key: from + at }));
  return {
    parts: keyed(first, 0),
    past: before.length > 0 ? [keyed(before, first.length)] : [],
    last: null,
    cursor: null,
    nextKey: first.length + before.length,
  };
}

export function afterAct(state: PartsState, act: PartAct): PartsState {
  if (act.do === "undo") {
    const before = state.past.at(-1);
    if (!before) return state;
    return { ...state, parts: before, past: state.past.slice(0, -1), last: act, cursor: null };
  }
  const { parts, past, last, nextKey } = state;
  const at = parts.findIndex(({ key }) => key === act.key);
  const changed = changedBy(parts, at, act, nextKey);
  if (at < 0 || changed === parts) return state;
  const goesOn = act.do === "write" && last?.do === "write" && last.key === act.key;
  return {
    parts: changed,
    past: goesOn ? past : [...past, parts].slice(-mostPast),
    last: act,
    cursor: cursorAfter(parts, at, act, nextKey),
    nextKey: nextKey + 1,
  };
}

function changedBy(
  parts: readonly KeyedPart[],
  at: number,
  act: Exclude<PartAct, { do: "undo" }>,
  nextKey: number,
): readonly KeyedPart[] {
  switch (act.do) {
    case "join":
      return joinToBefore(parts, at);
    case "split":
      return splitBefore(parts, at, act.offset, (part) => ({ ...part, key: nextKey }));
    case "move":
      return move(parts, at, act.by);
    case "become":
      return become(parts, at, act.kind);
    case "write":
      return rewrite(parts, at, act.text);
  }
}

function cursorAfter(
  parts: readonly KeyedPart[],
  at: number,
  act: Exclude<PartAct, { do: "undo" }>,
  nextKey: number,
): PartsState["cursor"] {
  const before = parts[at - 1];
  if (act.do === "join" && before) return { key: before.key, offset: before.text.length };
  return act.do === "split" ? { key: nextKey, offset: 0 } : null;
}

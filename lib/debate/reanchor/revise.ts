import type { Block } from "../essay/block";
import type { Side } from "../vocabulary";
import { matchTexts } from "./matching";

type Part = Block & Readonly<{ id: string; side: Side | null }>;

/**
 * The parts of an essay after it was written anew. A part that is the same, was moved or was changed keeps
 * its id, and what it is: its teacher may have said so. Others have ids that no revision had before, and in a
 * pair of essays the side of what they follow. A block of which its side is said has that.
 */
export function reviseParts(
  before: readonly Part[],
  blocks: readonly (Block & Readonly<{ side?: Side | null }>)[],
  taken: Iterable<string>,
): readonly Part[] {
  const origins = matchTexts(before.map(textOf), blocks.map(textOf));
  let last = Math.max(0, ...[...taken].map((id) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
  let side: Side | null = null;
  return blocks.map(({ kind, text, side: said }, at) => {
    const origin = before[origins[at] ?? -1];
    side = said !== undefined ? said : origin ? origin.side : side;
    return { id: origin?.id ?? `p${++last}`, kind: origin?.kind ?? kind, side, text };
  });
}

const textOf = ({ text }: Block): string => text;

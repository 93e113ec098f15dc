import type { BlockKind } from "../vocabulary";

/** A part of an essay: what it is, and its words. A list keeps its marks, a line an item. */
export type Block = Readonly<{ kind: BlockKind; text: string }>;

/** Whether a part takes part in the debate: it has a number, and can be answered and quoted. */
export const isDebated = ({ kind }: Pick<Block, "kind">): boolean => kind === "PARAGRAPH";

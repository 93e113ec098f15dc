import { type BlockKind, blockKinds } from "../vocabulary";
import type { Block } from "./block";

/**
 * What a part of a text can be before it is an essay's: one of the essay's own kinds, the title over it, or
 * what is left out of it.
 */
export const partKinds = [...blockKinds, "TITLE", "LEFT_OUT"] as const;
export type PartKind = (typeof partKinds)[number];

export type Part = Readonly<{ kind: PartKind; text: string }>;

/** What of the parts is the essay. */
export const blocksIn = (parts: readonly Part[]): readonly Block[] =>
  parts.flatMap(({ kind, text }) => (isOfEssay(kind) && text !== "" ? [{ kind, text }] : []));

/** The title that stands over the essay, on one line; "" where none does. */
export const titleIn = (parts: readonly Part[]): string =>
  parts
    .filter(({ kind }) => kind === "TITLE")
    .map(({ text }) => text.replace(/\s+/g, " ").trim())
    .join(": ");

const isOfEssay = (kind: PartKind): kind is BlockKind => kind !== "TITLE" && kind !== "LEFT_OUT";

/** The parts as a text that is read as the same parts again, as far as plain marks can say it. */
export const textOf = (parts: readonly Part[]): string =>
  blocksIn(parts)
    .map(({ kind, text }) => {
      if (kind === "HEADING") return `## ${text.replace(/\s+/g, " ")}`;
      return kind === "QUOTATION" ? text.replace(/^/gm, "> ") : text;
    })
    .join("\n\n");

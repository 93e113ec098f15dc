import type { Coverage, ParagraphCoverage } from "@/lib/debate/coverage";

/**
 * The paragraphs that both sides wrote on, those first where the less active side wrote most, then those with
 * most posts; at most `most`.
 */
export const hottestOf = ({ paragraphs }: Coverage, most: number): readonly ParagraphCoverage[] =>
  paragraphs
    .filter((paragraph) => lesser(paragraph) > 0)
    .toSorted((a, b) => lesser(b) - lesser(a) || both(b) - both(a))
    .slice(0, most);

const lesser = ({ posts }: ParagraphCoverage): number => Math.min(posts.PROPOSITION, posts.OPPOSITION);

const both = ({ posts }: ParagraphCoverage): number => posts.PROPOSITION + posts.OPPOSITION;

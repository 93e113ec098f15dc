import { inReadingOrder } from "@/components/post/reading-order";
import { type Branch, countPosts } from "./argument-tree";

/** More posts than this are too many to draw, or to look at, all at once. */
const many = 150;

/** The ids of the branches whose answers are not shown. */
export type Collapsed = ReadonlySet<string>;

/** Whether a map has so many posts that it begins with its paragraphs alone. */
export const isCrowded = (tree: readonly Branch[]): boolean => countPosts(tree) > many;

/** What is collapsed when the map is opened: nothing, or every paragraph of a crowded one. */
export const collapsedAtFirst = (tree: readonly Branch[]): Collapsed =>
  new Set(isCrowded(tree) ? tree.filter(hasAnswers).map(idOf) : []);

/** Collapses a branch, or expands it: by one level where all that is below would be too many. */
export function toggled(collapsed: Collapsed, branch: Branch): Collapsed {
  const next = new Set(collapsed);
  if (!next.delete(branch.id)) next.add(branch.id);
  else if (branch.below > many) for (const answer of branch.answers.filter(hasAnswers)) next.add(answer.id);
  return next;
}

/** A branch that is shown. Depth 0 is a paragraph. */
export type Row = Readonly<{ branch: Branch; parentId: string | null; depth: number }>;

/** All that is shown, from the top: each before its answers. */
export const shownRows = (tree: readonly Branch[], collapsed: Collapsed): readonly Row[] =>
  inReadingOrder<Row>(
    tree.map((branch) => ({ branch, parentId: null, depth: 0 })),
    ({ branch: { id, answers }, depth }) =>
      collapsed.has(id) ? [] : answers.map((branch) => ({ branch, parentId: id, depth: depth + 1 })),
  );

const hasAnswers = ({ answers }: Branch): boolean => answers.length > 0;
const idOf = ({ id }: Branch): string => id;

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
export function shownRows(tree: readonly Branch[], collapsed: Collapsed): readonly Row[] {
  const rows: Row[] = [];
  const rest: Row[] = tree.map((branch) => ({ branch, parentId: null, depth: 0 })).reverse();
  for (let row = rest.pop(); row; row = rest.pop()) {
    rows.push(row);
    const { branch, depth } = row;
    if (collapsed.has(branch.id)) continue;
    for (const answer of branch.answers.toReversed())
      rest.push({ branch: answer, parentId: branch.id, depth: depth + 1 });
  }
  return rows;
}

const hasAnswers = ({ answers }: Branch): boolean => answers.length > 0;
const idOf = ({ id }: Branch): string => id;

"use client";

import { useState } from "react";
import type { PostView } from "@/lib/debate/views";
import { groupPosts } from "./group-posts";

type Groups = ReadonlyMap<string, readonly PostView[]>;

/**
 * Posts by paragraph. A paragraph whose posts did not change keeps its very list, so that it is not drawn
 * again.
 */
export function usePostGroups(posts: readonly PostView[]): Groups {
  const [kept, setKept] = useState(() => ({ posts, groups: groupByParagraph(posts) }));
  if (kept.posts === posts) return kept.groups;
  const groups = new Map(
    [...groupByParagraph(posts)].map(([id, list]) => {
      const before = kept.groups.get(id);
      return [id, before && isSame(before, list) ? before : list] as const;
    }),
  );
  setKept({ posts, groups });
  return groups;
}

const groupByParagraph = (posts: readonly PostView[]): Groups =>
  groupPosts(posts, ({ paragraphId }) => paragraphId);

const isSame = (before: readonly PostView[], after: readonly PostView[]): boolean =>
  before.length === after.length && before.every((post, at) => post === after[at]);

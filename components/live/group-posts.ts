import type { PostView } from "@/lib/debate/views";

/**
 * Posts by a key, in their order. (`Map.groupBy` is missing in Node 20 and in the browsers of older
 * Chromebooks.)
 */
export function groupPosts<Key>(
  posts: readonly PostView[],
  keyOf: (post: PostView) => Key,
): ReadonlyMap<Key, readonly PostView[]> {
  const groups = new Map<Key, PostView[]>();
  for (const post of posts) {
    const key = keyOf(post);
    const group = groups.get(key);
    if (group) group.push(post);
    else groups.set(key, [post]);
  }
  return groups;
}

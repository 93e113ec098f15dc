import type { MemberRow, PostRow } from "../debate/rows";

/** How a file names members and posts. */
export type Refs = Readonly<{
  member: (id: string | null) => string | null;
  post: (id: string) => string | null;
}>;

/** Members and posts by numbers of the file's own; the authors of places that are empty are nobody. */
export function refsOf(
  members: readonly MemberRow[],
  posts: readonly Readonly<{ id: string }>[],
  all: readonly PostRow[],
): Refs {
  const ofMembers = new Map(members.map(({ id }, at) => [id, `m${at + 1}`]));
  const ofPosts = new Map(posts.map(({ id }, at) => [id, `p${at + 1}`]));
  const nobodys = new Set(all.flatMap(({ authorId, authorName }) => (authorName === "" ? [authorId] : [])));
  return {
    member: (id) => (id === null || nobodys.has(id) ? null : (ofMembers.get(id) ?? null)),
    post: (id) => ofPosts.get(id) ?? null,
  };
}

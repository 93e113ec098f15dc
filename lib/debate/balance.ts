import { countWords } from "./text/text";
import { plainText } from "./typeset/typeset-of";
import type { Side, Status } from "./vocabulary";

/** What balance needs of a post; a PostRow (views.ts) fits. */
export type BalancePost = Readonly<{
  id: string;
  parentId: string | null;
  authorId: string;
  side: Side | null;
  body: string;
  status: Status;
  phaseIndex: number;
}>;

/**
 * Published posts and their words. `share` is of the words of all students, from 0 to 1; null while there are
 * none.
 */
type Voice = Readonly<{ posts: number; words: number; share: number | null }>;

/**
 * `isSilent`: nothing published in the phase. `isUnanswered`: something published, and no published reply of
 * another member to any of it.
 */
export type MemberVoice = Voice & Readonly<{ memberId: string; isSilent: boolean; isUnanswered: boolean }>;

/**
 * Members are in the order given. `evenness` is 1 − Gini over their published posts: 1 where all wrote as
 * many; null where nobody wrote.
 */
export type Balance = Readonly<{
  members: readonly MemberVoice[];
  sides: Readonly<Record<Side, Voice>>;
  evenness: number | null;
}>;

/**
 * Who is heard in a room, and how evenly, up to phase `phaseIndex`, which runs now (domain.md, "Balance").
 * Only students' posts count.
 */
export function balanceOf(
  room: Readonly<{
    students: readonly Readonly<{ id: string }>[];
    posts: readonly BalancePost[];
    phaseIndex: number;
  }>,
): Balance {
  const published = room.posts.filter(({ status }) => status === "PUBLISHED");
  const written = new Map<string, WordedPost[]>(room.students.map(({ id }) => [id, []]));
  for (const post of published)
    written.get(post.authorId)?.push({ ...post, words: countWords(plainText(post.body)) });

  const all = [...written.values()].flat();
  const total = wordsIn(all);
  const voiceOf = (posts: readonly WordedPost[]): Voice => {
    const words = wordsIn(posts);
    return { posts: posts.length, words, share: total === 0 ? null : words / total };
  };
  const answered = answeredIn(published);
  const members = [...written].map(([memberId, posts]) => ({
    memberId,
    ...voiceOf(posts),
    isSilent: posts.every(({ phaseIndex }) => phaseIndex !== room.phaseIndex),
    isUnanswered: posts.length > 0 && !posts.some(({ id }) => answered.has(id)),
  }));
  const voiceFor = (side: Side) => voiceOf(all.filter((post) => post.side === side));
  return {
    members,
    sides: { PROPOSITION: voiceFor("PROPOSITION"), OPPOSITION: voiceFor("OPPOSITION") },
    evenness: evennessOf(members.map(({ posts }) => posts)),
  };
}

type WordedPost = BalancePost & Readonly<{ words: number }>;

const wordsIn = (posts: readonly WordedPost[]): number => posts.reduce((sum, { words }) => sum + words, 0);

/** The ids of the posts to which somebody else replied. */
function answeredIn(posts: readonly BalancePost[]): ReadonlySet<string> {
  const authors = new Map(posts.map(({ id, authorId }) => [id, authorId]));
  const replies = posts.filter(
    ({ parentId, authorId }) => parentId !== null && authors.get(parentId) !== authorId,
  );
  return new Set(replies.flatMap(({ parentId }) => parentId ?? []));
}

/**
 * 1 − Gini of whole numbers, which makes it exactly 1 where they are equal; null where there are none above
 * 0.
 */
function evennessOf(counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const ranked = counts.toSorted((a, b) => a - b).reduce((sum, count, at) => sum + (at + 1) * count, 0);
  return 1 - (2 * ranked - (counts.length + 1) * total) / (counts.length * total);
}

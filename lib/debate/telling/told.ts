import type { Audience } from "../audience";
import type { MemberRow, PostRow } from "../rows";
import { seeMember, seePost } from "../visibility";
import type { Naming } from "../vocabulary";

/** The kinds of viewers who are told of an event; null: everybody, by a number that all of them count. */
export type Told = readonly Audience[] | null;

const audiences: readonly Audience[] = ["teacher", "teacher-author", "owner", "class", "wall"];

/**
 * Who is told that a post is another one now: those who see something else of it than before, and nobody
 * else. Where it may stand behind a gate, what the class sees of it is not told to all either.
 */
export function toldOfPost(
  before: PostRow | null,
  after: PostRow,
  { names, isGated }: Readonly<{ names: Naming; isGated: boolean }>,
): Told {
  const see = (row: PostRow | null, audience: Audience) => {
    const view = row && seePost(row, audience, names);
    return view && JSON.stringify({ ...view, seq: 0 });
  };
  const told = audiences.filter((audience) => see(before, audience) !== see(after, audience));
  return told.includes("class") && !isGated ? null : told;
}

/** The same of a member; `names` is how the room calls them before and after. */
export function toldOfMember(before: MemberRow | null, after: MemberRow, names: Naming): Told {
  const see = (row: MemberRow | null, audience: Audience) =>
    row && JSON.stringify(seeMember(row, audience, names));
  const told = audiences.filter((audience) => see(before, audience) !== see(after, audience));
  return told.includes("class") ? null : told;
}

/** The number that a post has from an event on, of which `last` was the last one told to everybody before. */
export const seqAfter = (told: Told, last: number, before: number): number =>
  told === null ? last + 1 : told.includes("class") ? last : before;

/** Who is told, as the log keeps it, and back. */
export const writeTold = (told: Told): string | null => told?.join(" ") ?? null;

export const isTold = (toldTo: string | null, audience: Audience): boolean =>
  toldTo === null || toldTo.split(" ").includes(audience);

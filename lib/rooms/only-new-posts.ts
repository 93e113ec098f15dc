import type { MemberRow, PostRow } from "../debate/rows";
import type { WholeRoom } from "../debate/snapshot";
import { memberText, postText } from "./row-texts";

/**
 * Whether a room has since come, for a member, to nothing but more posts, all by others and open to all: what
 * their page shows of it may then stand a moment longer, for the stream brings the rest. So how fast a page
 * comes tells nothing of what others alone know. What did not change is mostly the same object.
 */
export function hasOnlyNewPosts(before: WholeRoom, after: WholeRoom, memberId: string): boolean {
  if (before === after) return true;
  const { names } = after.room;
  const isSameMember = (row: MemberRow, at: number) => {
    const now = after.members[at];
    const isSame = now && memberText(row, "class", names) === memberText(now, "class", names);
    return row === now || (isSame && row.id !== memberId);
  };
  const isSamePost = (row: PostRow, at: number) => {
    const now = after.posts[at];
    const isSame = now && textOf(row, names) === textOf(now, names);
    return row === now || (isSame && (row.authorId !== memberId || isSameButAnswered(row, now)));
  };
  return (
    (["room", "clock", "isRevealed", "motion", "turnout", "ratings"] as const).every(
      (part) => before[part] === after[part],
    ) &&
    (["ballots", "credits", "scores"] as const).every(
      (part) => before[part].get(memberId) === after[part].get(memberId),
    ) &&
    after.gate === null &&
    before.members.length === after.members.length &&
    before.members.every(isSameMember) &&
    before.posts.every(isSamePost) &&
    after.posts.slice(before.posts.length).every(({ authorId }) => authorId !== memberId)
  );
}

const textOf = (row: PostRow, names: WholeRoom["room"]["names"]) => postText(row, "class", names);

/** A post that was answered is another row, in which nothing else is another value. */
const isSameButAnswered = (before: PostRow, after: PostRow): boolean =>
  (Object.keys(before) as (keyof PostRow)[]).every(
    (part) => part === "hasReplies" || before[part] === after[part],
  );

import { mayBeHidden } from "../debate/gates";
import type { PostRow } from "../debate/rows";
import { type Told, toldOfPost } from "../debate/telling/told";
import type { MemberFloor } from "../members/change-room";

/** Who is told of a post that its author or a reader changed. */
export const toldOf = (
  { room: { names }, gate }: MemberFloor,
  before: PostRow | null,
  after: PostRow,
): Told => toldOfPost(before, after, { names, isGated: mayBeHidden(gate, after) });

/** What a new post says of its author, as far as it decides who sees it. */
export const authorOf = ({ role }: Pick<MemberFloor["writer"], "role">) => ({
  authorName: role,
  authorRole: role,
  authorPseudonym: null,
  isAuthorNameWaiting: false,
});

import { listPostRows } from "../db/room-rows";
import type { NewEvent } from "../db/room-writer";
import type { Connection } from "../db/statement";
import { type Outcome, refuse } from "../debate/outcome";
import { editRefusal } from "../debate/posts";
import type { PostRow } from "../debate/rows";
import { seqAfter } from "../debate/telling/told";
import { changeRoom, type MemberFloor } from "../members/change-room";
import type { Member } from "../members/member";
import { seenBy } from "./place";
import { isRated, recountEvents } from "./recount";
import { toldOf } from "./told-of";

/** A post as it will be, and what writes it with its number. */
type Rewritten = Readonly<{
  after: PostRow;
  write: (on: Connection, seq: number) => readonly Promise<unknown>[];
}>;

/** Changes a post as its author, while that may be done. */
export const changeOwnPost = (
  member: Member,
  postId: string,
  rewrite: (floor: MemberFloor, post: PostRow) => Rewritten,
): Promise<Outcome<{ postId: string }>> =>
  changeRoom(member, {
    disturbs: true,
    read: (on) =>
      Promise.all([listPostRows(member.roomId, [postId], on), isRated(on, member.roomId, postId)]),
    judge: (floor, [[found], hasRating]) => {
      const post = seenBy(floor, found);
      if (!post || (post.authorId !== floor.writer.id && post.status !== "PUBLISHED"))
        return refuse("not-found");
      const refusal = editRefusal(floor.stand, floor.writer, post);
      if (refusal) return refusal;
      const { after, write } = rewrite(floor, post);
      const told = toldOf(floor, post, after);
      const seq = seqAfter(told, floor.number, post.seq);
      const answered = post.seq === 0 && seq > 0 ? post.parentId : null;
      const place: readonly NewEvent[] = answered ? [{ topic: "post", subjectId: answered, told }] : [];
      return {
        value: { postId },
        events: [
          { topic: "post", subjectId: postId, told },
          ...recountEvents(post, after, hasRating),
          ...place,
        ],
        write: (on) => write(on, seq),
      };
    },
  });

import type { z } from "zod";
import { listPostRows } from "../db/room-rows";
import { addFlag, hasFlagged } from "../db/write-statements";
import { type Outcome, refuse } from "../debate/outcome";
import { changeRefusal } from "../debate/posts";
import { changeRoom } from "../members/change-room";
import type { Member } from "../members/member";
import { seenBy } from "./place";
import type { flagSchema } from "./schemas";
import { toldOf } from "./told-of";

/** Tells the teacher of a post, and nobody else. One flag a member and post. */
export const flagPost = (
  member: Member,
  { postId, reason }: z.output<typeof flagSchema>,
): Promise<Outcome<Readonly<{ postId: string }>>> =>
  changeRoom(member, {
    read: (on) =>
      Promise.all([
        listPostRows(member.roomId, [postId], on),
        hasFlagged(on, { roomId: member.roomId, postId, byId: member.id }),
      ]),
    judge: (floor, [[found], [flagged]]) => {
      const { room, writer, stand } = floor;
      const refusal = changeRefusal({ ...stand, clock: { ...stand.clock, pausedAt: null } }, writer);
      if (refusal) return refusal;
      const post = seenBy(floor, found);
      if (post?.status !== "PUBLISHED") return refuse("not-found");
      if (post.authorId === writer.id) return refuse("own-post");
      if (flagged?.isThere) return refuse("duplicate-flag");
      const told = toldOf(floor, post, { ...post, flags: post.flags + 1 });
      return {
        value: { postId },
        events: [{ topic: "post", subjectId: postId, told }],
        write: (on) => [addFlag(on, { roomId: room.id, postId, byId: writer.id, reason })],
      };
    },
  });

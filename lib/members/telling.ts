import { listMemberRows, listPostRows } from "../db/room-rows";
import type { NewEvent } from "../db/room-writer";
import { mayBeHidden } from "../debate/gates";
import { toldOfMember, toldOfPost } from "../debate/telling/told";
import type { WideMemberFloor } from "./change-room";

type Subjects = Readonly<{ memberIds?: readonly string[]; postIds?: readonly string[] }>;

/**
 * Changes members and posts, and answers what is told of it: of each to those who see something else of it
 * than before, and to nobody else.
 */
export async function tellingOf<T>(
  floor: WideMemberFloor,
  { memberIds = [], postIds = [] }: Subjects,
  change: () => Promise<T>,
): Promise<Readonly<{ done: T; events: readonly NewEvent[] }>> {
  const { on, room, gate } = floor;
  const { names } = room;
  const find = async () => ({
    members: await listMemberRows(on, room.id, memberIds),
    posts: await listPostRows(room.id, postIds, on),
  });
  const before = await find();
  const done = await change();
  const after = await find();
  const formerMembers = new Map(before.members.map((row) => [row.id, row]));
  const formerPosts = new Map(before.posts.map((row) => [row.id, row]));
  return {
    done,
    events: [
      ...after.members.map((row) => ({
        topic: "member" as const,
        subjectId: row.id,
        told: toldOfMember(formerMembers.get(row.id) ?? null, row, names),
      })),
      ...after.posts.map((row) => ({
        topic: "post" as const,
        subjectId: row.id,
        told: toldOfPost(formerPosts.get(row.id) ?? null, row, { names, isGated: mayBeHidden(gate, row) }),
      })),
    ],
  };
}

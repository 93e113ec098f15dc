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
  const former = <Row extends Readonly<{ id: string }>>(rows: readonly Row[], id: string): Row | null =>
    rows.find((row) => row.id === id) ?? null;
  return {
    done,
    events: [
      ...after.members.map((row) => ({
        topic: "member" as const,
        subjectId: row.id,
        told: toldOfMember(former(before.members, row.id), row, names),
      })),
      ...after.posts.map((row) => ({
        topic: "post" as const,
        subjectId: row.id,
        told: toldOfPost(former(before.posts, row.id), row, { names, isGated: mayBeHidden(gate, row) }),
      })),
    ],
  };
}

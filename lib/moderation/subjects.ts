import { listPostRows } from "../db/room-rows";
import type { NewEvent } from "../db/room-writer";
import { type Refusal, refuse } from "../debate/outcome";
import type { PostRow } from "../debate/rows";
import type { WideMemberFloor as Floor } from "../members/change-room";
import { tellingOf } from "../members/telling";
import { postEvents } from "./what-follows";

/** What an act comes to: what is told of it, and to whom. */
export type Effect = Refusal | readonly NewEvent[];
export type Target = Readonly<{ id: string; reason: string | null; name: string | undefined }>;

type Write<Row extends readonly unknown[] = []> = (floor: Floor, ...row: Row) => Promise<{ count: number }>;

/** Changes something of a post. */
export async function onPost(floor: Floor, target: Target, write: Write<[PostRow]>): Promise<Effect> {
  const { on, room } = floor;
  const [post] = await listPostRows(room.id, [target.id], on);
  if (!post) return refuse("not-found", { errors: { targetId: "not-found" } });
  const telling = await tellingOf(floor, { postIds: [post.id] }, () => write(floor, post));
  return telling.done.count === 0
    ? refuse("not-changeable")
    : [...telling.events, ...(await postEvents(floor, [post]))];
}

/** Changes something of a member who is no teacher, and posts of theirs. */
export async function onMember(
  floor: Floor,
  target: Target,
  write: Write,
  postIds: readonly string[] = [],
): Promise<Effect> {
  const where = { roomId_id: { roomId: floor.room.id, id: target.id } };
  const found = await floor.tx.member.findUnique({ where, select: { role: true } });
  if (!found) return refuse("not-found", { errors: { targetId: "not-found" } });
  if (found.role === "TEACHER") return refuse("not-allowed");
  const telling = await tellingOf(floor, { memberIds: [target.id], postIds }, () => write(floor));
  return telling.done.count === 0 ? refuse("not-changeable") : telling.events;
}

/** Changes the room for all. */
export const onRoom = async (floor: Floor, write: Write): Promise<Effect> =>
  (await write(floor)).count === 0 ? refuse("not-changeable") : [{ topic: "room" }];

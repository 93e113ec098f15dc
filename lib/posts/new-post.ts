import type { NewEvent } from "../db/room-writer";
import type { Connection } from "../db/statement";
import { phaseOf } from "../debate/phases";
import { isHeld } from "../debate/posts";
import type { StoredPost } from "../debate/rows";
import { seqAfter } from "../debate/telling/told";
import type { Role } from "../debate/vocabulary";
import type { MemberFloor } from "../members/change-room";
import { findWordsIn } from "../word-filter/found-words";
import { insertPost } from "./insert";
import { authorOf, toldOf } from "./told-of";

type Added = Readonly<{
  row: StoredPost;
  event: NewEvent;
  write: (on: Connection) => readonly Promise<unknown>[];
}>;

/**
 * A new post as it is kept, told of and written. Whether it waits follows from who typed it, who may be
 * another one than its author.
 */
export function newPost(floor: MemberFloor, written: Omit<StoredPost, "status">, authorRole: Role): Added {
  const { room, writer, stand } = floor;
  const waits = isHeld(room.premoderation, writer, {
    hasPassed: writer.passed.length > 0,
    hasFound: findWordsIn(room, written).length > 0,
  });
  const kept: StoredPost = { ...written, status: waits ? "PENDING" : "PUBLISHED" };
  const told = toldOf(floor, null, { ...kept, ...authorOf({ role: authorRole }), hasReplies: false });
  const row = { ...kept, seq: seqAfter(told, floor.number, 0) };
  return {
    row,
    event: { topic: "post", subjectId: row.id, told },
    write: (on) => [insertPost(on, room.id, row, phaseOf(stand.clock).key)],
  };
}

import type { Snapshot } from "./events";

type Seat = Readonly<{ roomId: string; memberId: string | null }>;

const mark = "~";

/**
 * What a room's address names: the room, and the student whom a teacher looks on as, or the wall, if any.
 * The pages, the snapshot and the stream of such a view are the room's own, at another address.
 */
export function readRoomAddress(address: string): Seat {
  const [roomId = "", memberId = null, ...more] = decodeMark(address).split(mark);
  return more.length === 0 ? { roomId, memberId } : { roomId: "", memberId: null };
}

/** A page's parameter may still be as it was sent. */
const decodeMark = (address: string): string => address.replace(/%7e/i, mark);

/** Where a teacher sees the room as one of its members sees it. */
export const watchAddress = (roomId: string, memberId: string): string => `${roomId}${mark}${memberId}`;

/** Where a teacher shows the room to the class. */
export const wallAddress = (roomId: string): string => watchAddress(roomId, wall);

/** What stands at the place of a member where the room is shown on the wall. */
export const wall = "wall";

/** The room's address, as the reader of a snapshot opened it. */
export const roomAddress = ({ room, me }: Pick<Snapshot, "me"> & { room: { id: string } }): string =>
  me.isOnWall ? wallAddress(room.id) : me.isWatched ? watchAddress(room.id, me.memberId) : room.id;

import { db } from "../db/client";
import { findDoor } from "../db/places/door";
import { type FloorView, seeFloor, type TurnView } from "../debate/speaking/see-turn";
import type { Bank } from "../debate/speaking/turn";
import { isId } from "../input/text-field";
import type { Member } from "../members/member";
import { readSnapshot } from "../rooms/queries";
import { readWholeRoom } from "../rooms/room-state";
import { readWholeFloor } from "./floor-rows";

/** The floor of a member's room as they may see it. */
export async function readFloor(member: Member): Promise<FloorView> {
  const { roomId } = member;
  const [{ room, clock, members }, { posts }] = await Promise.all([
    readWholeRoom(roomId),
    readSnapshot(member),
  ]);
  const floor = await readWholeFloor(db, { roomId, names: room.names, clock, members });
  return seeFloor(floor, member, posts);
}

/** One turn of it with what each side has left; null where the member sees no such turn. */
export async function findTurn(
  member: Member,
  turnId: string,
): Promise<(TurnView & Readonly<{ bank: Bank | null }>) | null> {
  const { turns, bank } = await readFloor(member);
  const turn = turns.find(({ id }) => id === turnId);
  return turn ? { ...turn, bank } : null;
}

/** The room of a turn; null where there is none. */
export const findRoomOfTurn = async (id: string): Promise<string | null> => (isId(id) ? findDoor(id) : null);

import type { PhaseView, RoomView } from "../debate/views";
import { seePhase, seeRoom } from "../debate/visibility";
import { readWholeRoom } from "../rooms/room-state";

/** A room as its teacher sees it, with the join code. Only for an answer to a teacher of the room. */
export const showRoom = async (roomId: string, least?: number): Promise<RoomView> =>
  seeRoom((await readWholeRoom(roomId, least)).room, "teacher");

/** The phase that runs in a room, after event `least` or later. */
export async function showPhase(roomId: string, least?: number): Promise<PhaseView> {
  const { clock, room, isRevealed } = await readWholeRoom(roomId, least);
  return seePhase(clock, { ...room, isRevealed });
}

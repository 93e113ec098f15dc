import { readFrame } from "../db/room-frame";
import type { PhaseView, RoomView } from "../debate/views";
import { seePhase, seeRoom } from "../debate/visibility";

/** A room as its teacher sees it, with the join code. Only for an answer to a teacher of the room. */
export const showRoom = async (roomId: string): Promise<RoomView> =>
  seeRoom((await readFrame(roomId)).room, "teacher");

/** The phase that runs in a room. */
export async function showPhase(roomId: string): Promise<PhaseView> {
  const { clock, room, isRevealed } = await readFrame(roomId);
  return seePhase(clock, { ...room, isRevealed });
}

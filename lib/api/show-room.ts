import type { PhaseView, RoomView } from "../debate/views";
import { seePhase, seeRoom } from "../debate/visibility";
import { readClock, readRoomRow } from "../rooms/queries";

/** A room as its teacher sees it, with the join code. Only for an answer to a teacher of the room. */
export const showRoom = async (roomId: string): Promise<RoomView> => seeRoom(await readRoomRow(roomId), "teacher");

/** The phase that runs in a room. */
export const showPhase = async (roomId: string): Promise<PhaseView> => seePhase(await readClock(roomId));

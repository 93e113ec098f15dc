import { done, type Outcome } from "../debate/outcome";
import { normalizeCode } from "../debate/text/codes";
import { knock } from "../joining/knock";
import type { Knocker } from "../joining/wrong-guess";
import { type ListedSeat, listSeats } from "./queries";

/** The names of the class behind a code that is typed, none where the room has no class. */
export async function knockForSeats(
  typed: string,
  knocker: Knocker,
): Promise<Outcome<Readonly<{ title: string; seats: readonly ListedSeat[] }>>> {
  const room = await knock(normalizeCode(typed) ?? "", knocker);
  if (!room.ok) return room;
  const { roomId, title } = room.value;
  return done({ title, seats: await listSeats(roomId) });
}

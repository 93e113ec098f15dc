import { type Refusal, refuse } from "../debate/outcome";
import type { Knocker } from "../joining/wrong-guess";
import { openPatience, type Patience } from "../limits/patience";
import { guessPrices } from "../limits/table";
import { allowanceOf, overLimit } from "../limits/take";

const kept = globalThis as { crossfloorSeatTries?: Patience };
const seatTries = kept.crossfloorSeatTries ?? openPatience("seat", guessPrices.seat);
kept.crossfloorSeatTries = seatTries;

/**
 * Begins a try at a seat's PIN, before the PIN is looked at: of the browser or its address's programs, of all
 * of their kind in the room, and of the seat, so that four digits cannot be found by trying many, or by
 * trying many seats.
 */
export async function beginPin(knocker: Knocker, roomId: string, seatId: string): Promise<Refusal | null> {
  const over = await overPins(knocker, roomId);
  if (over) return over;
  const retryAfter = await seatTries.begin(`${roomId} ${seatId}`);
  return retryAfter === null ? null : refuse("too-many", { retryAfter });
}

/** As rejoin keys are counted: nobody's wrong PINs keep out a neighbour. */
const overPins = async ({ address, browserId }: Knocker, roomId: string): Promise<Refusal | null> =>
  browserId === null
    ? ((await overLimit("pinsByAddress", `${roomId} ${address}`)) ?? overLimit("pinsOfPrograms", roomId))
    : ((await overLimit("pinsByBrowser", `${roomId} ${browserId}`)) ?? overLimit("pinsOfBrowsers", roomId));

/** Ends it: a wrong PIN slows its seat down, a right one gives its tries back. */
export async function endPin(
  knocker: Knocker,
  roomId: string,
  seatId: string,
  isWrong: boolean,
): Promise<void> {
  await seatTries.end(`${roomId} ${seatId}`, isWrong);
  if (isWrong) return;
  const { address, browserId } = knocker;
  if (browserId === null) {
    await allowanceOf("pinsByAddress").giveBack(`${roomId} ${address}`);
    await allowanceOf("pinsOfPrograms").giveBack(roomId);
  } else {
    await allowanceOf("pinsByBrowser").giveBack(`${roomId} ${browserId}`);
    await allowanceOf("pinsOfBrowsers").giveBack(roomId);
  }
}

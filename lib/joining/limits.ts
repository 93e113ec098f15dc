import type { Refusal } from "../debate/outcome";
import { allowanceOf, overLimit } from "../limits/take";
import type { Knocker } from "./wrong-guess";

/** Whether a browser tries to join too often, anywhere. */
export const overJoins = async ({ browserId }: Knocker): Promise<Refusal | null> =>
  browserId === null ? null : overLimit("joins", browserId);

/** As often a class's browsers try at the most until each has a seat. */
const firstTries = 3;

/**
 * Takes one of the new seats of a browser, of which it has few, then of those at its address: there browsers
 * at their first tries are counted together, those that go on, and programs, so that none of them takes a
 * seat from a class that comes. A seat that was not given is given back.
 */
export async function overSeats({ address, browserId }: Knocker, roomId: string): Promise<Refusal | null> {
  const over = browserId && (await overLimit("joinsByBrowser", `${roomId} ${browserId}`));
  if (over) return over;
  const tries = browserId === null ? null : await allowanceOf("joins").taken(browserId);
  const who = tries === null ? "programs" : tries <= firstTries ? "browsers" : "browsers again";
  const full = await overLimit("joinsByAddress", `${roomId} ${address} ${who}`);
  if (full) await giveSeatBack({ address, browserId }, roomId);
  return full;
}

export async function giveSeatBack({ browserId }: Knocker, roomId: string): Promise<void> {
  if (browserId !== null) await allowanceOf("joinsByBrowser").giveBack(`${roomId} ${browserId}`);
}

/**
 * Takes one of the tries at a room's rejoin keys, before the key is looked at: of a browser or of an
 * address's programs, and of all of their kind, so that a short key cannot be found by trying, and nobody's
 * tries keep out a neighbour. A right key gives its try back.
 */
export const overKeys = async (roomId: string, { address, browserId }: Knocker): Promise<Refusal | null> =>
  browserId === null
    ? ((await overLimit("keysByAddress", `${roomId} ${address}`)) ?? overLimit("keysOfPrograms", roomId))
    : ((await overLimit("keysByBrowser", `${roomId} ${browserId}`)) ?? overLimit("keysOfBrowsers", roomId));

export async function giveKeyBack(roomId: string, { address, browserId }: Knocker): Promise<void> {
  if (browserId === null) {
    await allowanceOf("keysByAddress").giveBack(`${roomId} ${address}`);
    await allowanceOf("keysOfPrograms").giveBack(roomId);
  } else {
    await allowanceOf("keysByBrowser").giveBack(`${roomId} ${browserId}`);
    await allowanceOf("keysOfBrowsers").giveBack(roomId);
  }
}

/** Takes one of the wishes to come back in that the teacher sees. */
export const overReturns = ({ address, browserId }: Knocker): Promise<Refusal | null> =>
  browserId === null ? overLimit("returnsByAddress", address) : overLimit("returnsByBrowser", browserId);

import type { Refusal } from "../debate/outcome";
import { allowanceOf, overLimit } from "../limits/take";
import type { Knocker } from "./wrong-guess";

/**
 * Who tries to join too often. A browser is counted first, so that what it is refused takes nothing from the
 * class at its address; programs, which show no browser, have an allowance of their own there.
 */
export async function overJoins({ address, browserId }: Knocker, roomId: string): Promise<Refusal | null> {
  const over = browserId && (await overLimit("joins", browserId));
  return over || overLimit("joinsByAddress", `${roomId} ${address} ${browserId ? "browser" : "program"}`);
}

/** The same for a new seat, of which a browser takes few. One that it was not given is given back. */
export const overSeats = async ({ browserId }: Knocker, roomId: string): Promise<Refusal | null> =>
  browserId === null ? null : overLimit("joinsByBrowser", `${roomId} ${browserId}`);

export async function giveSeatBack({ browserId }: Knocker, roomId: string): Promise<void> {
  if (browserId !== null) await allowanceOf("joinsByBrowser").giveBack(`${roomId} ${browserId}`);
}

/**
 * Takes one of the tries at a room's rejoin keys, before the key is looked at: of an address, and of all, so
 * that a short key cannot be found by trying. A right key gives its try back.
 */
export const overKeys = async (roomId: string, address: string): Promise<Refusal | null> =>
  (await overLimit("keysByAddress", `${roomId} ${address}`)) ?? overLimit("keysByRoom", roomId);

export async function giveKeyBack(roomId: string, address: string): Promise<void> {
  await allowanceOf("keysByAddress").giveBack(`${roomId} ${address}`);
  await allowanceOf("keysByRoom").giveBack(roomId);
}

/** Takes one of the wishes to come back in that the teacher sees. */
export const overReturns = async ({ address, browserId }: Knocker): Promise<Refusal | null> =>
  (browserId && (await overLimit("returnsByBrowser", browserId))) || overLimit("returnsByAddress", address);

import { headers } from "next/headers";
import { addressOf } from "../auth/address";
import { askForBrowser } from "../auth/browser";
import { countedBy } from "../auth/given-names";
import { done, type Outcome, refuse } from "../debate/outcome";
import type { Member } from "../members/member";
import { findMember } from "../members/viewer";
import { knock } from "./knock";

/** A browser at a room's door, and who it is in the room already. */
export type Comer = Readonly<{
  roomId: string;
  visitor: Readonly<{ address: string; browserId: string | null; seat: Member | null }>;
}>;

/** Comes to the door of the room with this code, from a browser that keeps cookies. */
export async function comeToDoor(code: string): Promise<Outcome<Comer>> {
  const browser = await askForBrowser();
  if (!browser) return refuse("cookies-blocked");
  const knocker = { address: addressOf(await headers()), browserId: countedBy(browser) };
  const room = await knock(code, knocker);
  if (!room.ok) return room;
  const { roomId } = room.value;
  return done({ roomId, visitor: { ...knocker, seat: await findMember(roomId) } });
}

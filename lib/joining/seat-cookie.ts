import { cookies } from "next/headers";
import { memberCookie } from "../members/member";
import { ownCookie } from "../web/own-cookie";
import { seatDays } from "./seats";

/** The seat stays in this browser; the rejoin key is shown for an hour, to be written down. */
export async function keepSeat(roomId: string, token: string, rejoinKey: string | null): Promise<void> {
  const jar = await cookies();
  jar.set(memberCookie(roomId), token, { ...ownCookie(), maxAge: seatDays * 86_400 });
  if (rejoinKey) jar.set(`crossfloor-key-${roomId}`, rejoinKey, { ...ownCookie(), maxAge: 3600 });
}

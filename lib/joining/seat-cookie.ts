import { writeCookie } from "../web/cookie-jar";
import { rejoinKeyCookie, seatCookie } from "../web/cookies";

/** The seat stays in this browser; the rejoin key is shown for an hour, to be written down. */
export async function keepSeat(roomId: string, token: string, rejoinKey: string | null): Promise<void> {
  await writeCookie(seatCookie(roomId), token);
  if (rejoinKey) await writeCookie(rejoinKeyCookie(roomId), rejoinKey);
}

import type { IncomingMessage } from "node:http";
import { addressOf } from "../../auth/address";
import { hashSecret } from "../../auth/secrets";
import { openSession } from "../../auth/session-token";
import { hasProven } from "../../members/proven";
import { seatCookie, sessionCookie } from "../../web/cookies";
import { findSentCookie } from "../../web/sent-cookies";
import type { Asker } from "./fair-line";

const roomId = `(${seatCookie("([\\w-]+)").name})=`;
/** A browser has no more seats than these at one time, or nearly. */
const mostSeats = 8;

type Asking = Pick<IncomingMessage, "url" | "headers">;

/**
 * Who asks, for whose turn it is: a session that we have signed, a token or a seat that has proved somebody
 * since the start. Whatever else a request says of itself is a stranger's of its address,
 * but for who watches whether we live.
 */
export async function askerOf({ url, headers: sent }: Asking): Promise<Asker> {
  const headers = { get: (name: string) => sent[name]?.toString() ?? null };
  if (url === "/api/health") return { isKnown: true, by: `health ${addressOf(headers)}` };
  const session = await openSession(findSentCookie(headers, sessionCookie));
  if (session) return { isKnown: true, by: session.sessionId };
  const token = /^Bearer ([\w-]{20,200})$/i.exec(headers.get("authorization") ?? "")?.[1];
  const rooms = [...(sent.cookie ?? "").matchAll(new RegExp(roomId, "g"))].slice(0, mostSeats);
  const seats = rooms.map(([, , id = ""]) => findSentCookie(headers, seatCookie(id)));
  const hash = [token, ...seats].flatMap((secret) => (secret ? [hashSecret(secret)] : [])).find(hasProven);
  return hash ? { isKnown: true, by: hash } : { isKnown: false, by: addressOf(headers) };
}

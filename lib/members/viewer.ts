import { cache } from "react";
import { findSession } from "../auth/session";
import { openSeats } from "../web/cookie-jar";
import { findMemberAt, type Member } from "./member";

/** The person who is looking at a room's page; found once for all parts of the page. */
export const findMember = cache(async (address: string): Promise<Member | null> => {
  const [session, seatIn] = await Promise.all([findSession(), openSeats()]);
  return (await findMemberAt(address, { session, seatIn }))?.member ?? null;
});

import { cache } from "react";
import { hashSecret } from "../auth/secrets";
import { findTeacher } from "../auth/session";
import { listSeats } from "../web/cookie-jar";
import { listNotices, type Onlooker } from "./queries";

/** Cookies of seats beyond this are no browser's. */
const mostSeats = 200;

/** Who looks, by what this browser shows: a teacher's session, and its seats. */
export async function readOnlooker(): Promise<Onlooker> {
  const [teacher, seats] = await Promise.all([findTeacher(), listSeats()]);
  return { teacherId: teacher?.teacherId ?? null, seats: seats.slice(-mostSeats).map(hashSecret) };
}

/** What waits for whoever looks; found once for all parts of a page. */
export const readNotices = cache(async () => listNotices(await readOnlooker()));

import { isAway } from "./lib/db/away/is-away";
import { noteMetAway } from "./lib/web/database-away";

/**
 * Runs once when the server starts: hears the rooms' events, moves their clocks, deletes what is over, mails
 * what is new, and lets go of every stream before the process ends.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startLive } = await import("./lib/live/start");
  startLive();
  const { startPruner } = await import("./lib/keeping/pruner");
  startPruner();
  const { startNoticeMail } = await import("./lib/notice-mail/rounds");
  startNoticeMail();
}

/** Whatever failed in a page, a form or a route: where the database is away, the answer is to say so. */
export function onRequestError(error: unknown): void {
  if (isAway(error)) noteMetAway();
}

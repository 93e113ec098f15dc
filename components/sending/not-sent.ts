import { unstable_isUnrecognizedActionError as isFromOldPage } from "next/navigation";
import { awayWords, waitSeconds } from "@/lib/web/away-words";

/**
 * Why a form did not come to the server, or not to its database, whatever stands in it: no way there, a page
 * older than the server, or a database that is away: "waits" where nothing was begun, so that it may go out
 * again by itself.
 */
export type NotSent = "offline" | "old-page" | "away" | "waits";

/** What an action's failure means to who sent the form. */
export function notSentOf(error: unknown): NotSent {
  if (isFromOldPage(error)) return "old-page";
  const message = error instanceof Error ? error.message : "";
  return message === awayWords.notBegun ? "waits" : message === awayWords.perhaps ? "away" : "offline";
}

/** For as long as the server asks to wait. */
export const pause = (): Promise<void> => new Promise((goOn) => setTimeout(goOn, waitSeconds * 1000));

import type { Member } from "../members/member";
import { join, leave } from "./hub";
import { type Client, live } from "./live-state";
import { place, seatOf } from "./stream";

/** How long what is there already may take to come, in milliseconds. */
const patience = 5000;

/**
 * A member's events after number `after` as a list in JSON, for those whom no stream reaches: at once where
 * there are any, else the first that come within `wait` milliseconds, else none.
 */
export function waitForEvents(
  member: Member,
  after: number,
  wait: number,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve) => {
    const end = (events: string) => {
      leave(client);
      clearTimeout(timer);
      resolve(`[${events}]`);
    };
    const close = () => end("");
    const client: Client = {
      ...seatOf(member),
      form: "json",
      sentSeq: null,
      aside: null,
      isFull: () => false,
      send: (bytes) => end(new TextDecoder().decode(bytes)),
      beat: () => undefined,
      turnAside: close,
      close,
      cut: close,
    };
    const timer = setTimeout(close, wait || patience);
    if (live.isDraining || signal.aborted) return close();
    signal.addEventListener("abort", close, { once: true });
    void place(join(client), client, after).then((isBehind) => {
      if (!isBehind && wait === 0) close();
    });
  });
}

import type { Member } from "../members/member";
import { join, leave } from "./hub";
import { type Client, live } from "./live-state";
import { type After, nowhere, place, seatOf } from "./stream";

/** How long what is there already may take to come, in milliseconds. */
const patience = 5000;

/**
 * A member's events after a place in the log as a JSON list, for those whom no stream reaches: at once where
 * there are any, else the first that come within `wait` milliseconds, else none.
 */
export function waitForEvents(
  member: Member,
  after: After,
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
      ...nowhere,
      aside: null,
      isFull: () => false,
      send: (bytes) => end(new TextDecoder().decode(bytes)),
      rest: () => wait === 0 && close(),
      beat: () => undefined,
      turnAside: close,
      close,
      cut: close,
    };
    const timer = setTimeout(close, wait || patience);
    if (live.isDraining || signal.aborted) return close();
    signal.addEventListener("abort", close, { once: true });
    void place(join(client), client, after);
  });
}

import type { IncomingMessage } from "node:http";
import { askerOf } from "./turns/asker";
import type { Asker } from "./turns/fair-line";

/** How many requests may be unfinished at once: of one address, and of all together. */
export type MostUnfinished = Readonly<{ anAddress: number; inAll: number }>;

/** Begins with a request once its body is here. */
export type WhenHere = (request: IncomingMessage, address: string, begin: () => void) => void;

/** The unfinished of one asker. The one that has come on least lately is the first. */
type Held = Readonly<{ address: string; isKnown: boolean; requests: Set<IncomingMessage> }>;

/** So many of somebody who is known are closed only where no stranger's are left. */
const ofOneKnown = 10;

/**
 * Waits for the body of a request before anything of ours looks at it: whoever sends one slowly costs a
 * connection, and no work. Of a long body only as much is waited for as Node keeps. Over the most that may be
 * unfinished one is closed, of those from the same address, so that they keep nobody else out: of whoever has
 * most there, strangers before who is known, and of theirs the one that has come on least lately. What a
 * class sends comes whole, and is not even counted.
 */
export function keepUnfinished(most: MostUnfinished, whoAsks = askerOf): WhenHere {
  const byAsker = new Map<string, Held>();
  const heldBy = new Map<IncomingMessage, string>();
  const inAddress = new Map<string, number>();

  const keep = (request: IncomingMessage, address: string, { isKnown, by }: Asker): void => {
    const key = JSON.stringify([address, isKnown ? by : browserOf(request)]);
    const held = byAsker.get(key) ?? { address, isKnown, requests: new Set() };
    byAsker.set(key, held);
    held.requests.add(request);
    heldBy.set(request, key);
    inAddress.set(address, (inAddress.get(address) ?? 0) + 1);
    request.once("close", () => leave(request));
    if ((inAddress.get(address) ?? 0) > most.anAddress) closeOne((one) => one.address === address);
    if (heldBy.size > most.inAll) closeOne(() => true);
  };
  const leave = (request: IncomingMessage): void => {
    const key = heldBy.get(request);
    const held = key === undefined ? undefined : byAsker.get(key);
    if (key === undefined || !held) return;
    heldBy.delete(request);
    held.requests.delete(request);
    if (held.requests.size === 0) byAsker.delete(key);
    const left = (inAddress.get(held.address) ?? 1) - 1;
    if (left > 0) inAddress.set(held.address, left);
    else inAddress.delete(held.address);
  };
  const comeOn = (request: IncomingMessage): void => {
    const requests = byAsker.get(heldBy.get(request) ?? "")?.requests;
    if (requests?.delete(request)) requests.add(request);
  };
  const closeOne = (isMeant: (held: Held) => boolean): void => {
    const all = [...byAsker.values()].filter(isMeant);
    const some = all.filter(({ isKnown, requests }) => !isKnown || requests.size > ofOneKnown);
    const [first = null, ...others] = some.length > 0 ? some : all;
    const larger = (one: Held | null, other: Held) =>
      one && one.requests.size >= other.requests.size ? one : other;
    for (const request of others.reduce(larger, first)?.requests ?? []) {
      leave(request);
      request.destroy();
      return;
    }
  };
  return (request, address, begin) => {
    if (!hasBody(request)) return begin();
    onceKept(request, { full: begin, end: () => leave(request), more: () => comeOn(request) });
    const isOver = () => request.complete || request.destroyed;
    // What came in one piece with its head is here by then.
    setImmediate(async () => {
      if (isOver()) return;
      const asker = await whoAsks(request);
      if (!isOver()) keep(request, address, asker);
    });
  };
}

/** What a stranger's browser calls itself, which anybody can: it tells apart only those who do not lie. */
const browserOf = ({ headers }: IncomingMessage): string =>
  /crossfloor-browser=([\w-]{16})/.exec(headers.cookie ?? "")?.[1] ?? "";

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

/** Calls `full` as soon as Node keeps the whole body, or can keep no more of it, `more` as it comes, and `end`. */
function onceKept(
  request: IncomingMessage,
  { full, more, end }: Readonly<Record<"full" | "more" | "end", () => void>>,
): void {
  const push = request.push.bind(request);
  let isFull = false;
  request.push = (chunk: Uint8Array | null, encoding?: BufferEncoding) => {
    const takesMore = push(chunk, encoding);
    if (chunk === null) end();
    else more();
    if (isFull) return takesMore;
    isFull = chunk === null || !takesMore;
    if (chunk === null) full();
    // Once Node has paused the connection: who reads on starts it again.
    else if (isFull) setImmediate(full);
    return takesMore;
  };
}

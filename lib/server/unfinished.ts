import type { IncomingMessage } from "node:http";

/** How many requests may be unfinished at once: of one address, and of all together. */
export type MostUnfinished = Readonly<{ anAddress: number; inAll: number }>;

/** Begins with a request once its body is here. */
export type WhenHere = (request: IncomingMessage, address: string, begin: () => void) => void;

/**
 * Waits for the body of a request before anything of ours looks at it: whoever sends one slowly costs a
 * connection, and no work. Of a long body only as much is waited for as Node keeps. Over the most that may be
 * unfinished the oldest is closed, first of those from the same address, so that they keep nobody else out:
 * what a class sends comes whole, and is not even counted.
 */
export function keepUnfinished(most: MostUnfinished): WhenHere {
  /** With their addresses; the oldest is the first. */
  const all = new Map<IncomingMessage, string>();
  const byAddress = new Map<string, Set<IncomingMessage>>();

  const keep = (request: IncomingMessage, address: string): void => {
    const own = byAddress.get(address) ?? new Set();
    byAddress.set(address, own.add(request));
    all.set(request, address);
    request.once("close", () => leave(request));
    if (own.size > most.anAddress) closeFirst(own);
    if (all.size > most.inAll) closeFirst(all.keys());
  };
  const leave = (request: IncomingMessage): void => {
    const address = all.get(request) ?? "";
    const own = byAddress.get(address);
    all.delete(request);
    own?.delete(request);
    if (own?.size === 0) byAddress.delete(address);
  };
  const closeFirst = (list: Iterable<IncomingMessage>): void => {
    for (const oldest of list) {
      leave(oldest);
      oldest.destroy();
      return;
    }
  };
  return (request, address, begin) => {
    if (!hasBody(request)) return begin();
    onceKept(request, begin, () => leave(request));
    // What came in one piece with its head is here by then.
    setImmediate(() => request.complete || request.destroyed || keep(request, address));
  };
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

/** Calls `full` as soon as Node keeps the whole body, or can keep no more of it, and `end` at its end. */
function onceKept(request: IncomingMessage, full: () => void, end: () => void): void {
  const push = request.push.bind(request);
  let isFull = false;
  request.push = (chunk: Uint8Array | null, encoding?: BufferEncoding) => {
    const takesMore = push(chunk, encoding);
    if (chunk === null) end();
    if (isFull) return takesMore;
    isFull = chunk === null || !takesMore;
    if (chunk === null) full();
    // Once Node has paused the connection: who reads on starts it again.
    else if (isFull) setImmediate(full);
    return takesMore;
  };
}

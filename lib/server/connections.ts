import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { addressOf } from "../auth/address";
import { keepUnfinished, type MostUnfinished } from "./unfinished";

/**
 * Tells the app where a request came from. A visitor cannot say so: what they send under this name is lost.
 */
const address = "x-crossfloor-address";

/** How much of what was begun and does not go on is kept. */
export type Most = Readonly<{ silent: number; unfinished: MostUnfinished }>;

const most: Most = { silent: 1_000, unfinished: { anAddress: 150, inAll: 400 } };

const limits = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 2_000 };

/** How long somebody may neither send nor take anything, in ms. What lives on gives a sign sooner. */
const longestStill = 60_000;

/**
 * A server that lets nobody keep others out by what they begin and do not end: connections that ask for
 * nothing, requests that do not come to their end, answers that nobody takes.
 */
export function openServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  { silent: mostSilent, unfinished }: Most = most,
): Server {
  const whenHere = keepUnfinished(unfinished);
  /** Connections that have not asked for anything yet. Over the most, the oldest is closed. */
  const silent = new Set<Socket>();
  const server = createServer(limits, (request, response) => {
    silent.delete(request.socket);
    request.headers[address] = request.socket.remoteAddress ?? "unknown";
    const from = addressOf({ get: (name) => request.headers[name]?.toString() ?? null });
    whenHere(request, from, () => answer(request, response));
  });
  server.on("connection", (socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
    if (silent.size > mostSilent) for (const oldest of silent) return oldest.destroy();
  });
  server.timeout = longestStill;
  return server;
}

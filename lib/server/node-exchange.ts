import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer, Asked, Feed } from "../web/exchange";

/** A request of Node's as a call reads it. */
export function askedOf(request: IncomingMessage, response: ServerResponse): Asked {
  const get = (name: string) => request.headers[name.toLowerCase()]?.toString() ?? null;
  return {
    method: request.method ?? "",
    url: `http://localhost${request.url}`,
    headers: { get, has: (name) => get(name) !== null },
    get body() {
      return request.iterator({ destroyOnReturn: false });
    },
    get signal() {
      return signalOf(response);
    },
  };
}

function signalOf(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  const end = () => response.writableFinished || controller.abort();
  if (response.destroyed) end();
  else response.once("close", end);
  return controller.signal;
}

/** Sends a call's answer. The connection can be asked again after it, whatever of the body nobody read. */
export function sendAnswer(
  { status, headers, body }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  request.resume();
  if (typeof body === "function") follow(body, response);
  else {
    for (const piece of typeof body === "string" ? [body] : (body ?? [])) response.write(piece);
    response.end();
  }
}

/** Gives a reader what comes, as it comes. It ends with its reader. */
function follow(feed: Feed, response: ServerResponse): void {
  const { goOn, leave } = feed({
    give: (bytes) => response.write(bytes),
    waiting: () => response.writableLength,
    end: () => response.end(),
    drop: () => response.destroy(),
  });
  if (response.destroyed) leave();
  else response.on("drain", goOn).once("close", leave);
}

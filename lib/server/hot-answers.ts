import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer, Asked } from "../api/exchange";
import { answerOf } from "../api/route";
import { hereOf } from "../web/here";
import { securityHeaders } from "../web/security-headers";
import { hotCalls } from "./hot-calls";

/** Of an address as pages and programs write it. Any other spelling of it goes on to Next. */
const part = "[\\w~-]+";

const patterns = Object.entries(hotCalls).map(([name, handler]) => {
  const [method, path = ""] = name.split(" ");
  return { method, pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, `(?<$1>${part})`)}$`), handler };
});

/** What Next says of every answer. */
const vary = "rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch";

/** Answers a request where it is one of the hot calls, and says whether it does. */
export function answerHot(request: IncomingMessage, response: ServerResponse): boolean {
  const [path = ""] = (request.url ?? "").split("?", 1);
  for (const { method, pattern, handler } of patterns) {
    const params = request.method === method ? pattern.exec(path)?.groups : undefined;
    if (!params) continue;
    const asked = askedOf(request, response);
    for (const [name, value] of Object.entries({ Vary: vary, ...headersFor(asked) }))
      response.setHeader(name, value);
    void answerOf(handler, asked, params).then((answer) => send(answer, request, response));
    return true;
  }
  return false;
}

const headersFor = ({ headers }: Asked) =>
  securityHeaders({ nonce: null, isSecure: hereOf(headers).isSecure });

const askedOf = (request: IncomingMessage, response: ServerResponse): Asked => {
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
};

function signalOf(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  const end = () => response.writableFinished || controller.abort();
  if (response.destroyed) end();
  else response.once("close", end);
  return controller.signal;
}

async function send({ status, headers, body }: Answer, request: IncomingMessage, response: ServerResponse) {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (typeof body === "string") response.write(body);
  else if (body) await pass(body, response);
  response.end();
  // What of the body nobody read, so that the connection can be asked again.
  request.resume();
}

/** Sends a stream on as fast as its reader takes it. It ends at once with its reader. */
async function pass(stream: ReadableStream<Uint8Array>, response: ServerResponse): Promise<void> {
  const reader = stream.getReader();
  const cancel = () => void reader.cancel().catch(() => undefined);
  if (response.destroyed) cancel();
  else response.once("close", cancel);
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      if (!response.write(read.value)) await drained(response);
    }
  } catch {
    response.destroy();
  }
}

const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const goOn = () => {
      response.off("drain", goOn).off("close", goOn);
      resolve();
    };
    if (response.destroyed) resolve();
    else response.on("drain", goOn).on("close", goOn);
  });

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer, Asked } from "../web/exchange";

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
export async function sendAnswer(
  { status, headers, body }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (typeof body === "string" || Buffer.isBuffer(body)) response.write(body);
  else if (body) await pass(body, response);
  response.end();
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

import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { type BrotliCompress, constants, createBrotliCompress } from "node:zlib";
import { takesBrotli } from "./packed-files";

const texts = /^(text\/(html|plain|css|x-component)|application\/json|image\/svg)/;
const leastBytes = 1_000;
const bare = [204, 206, 304];

/** For what is written once, for one reader: half of what gzip makes of a room, in less time. */
const fast = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 4,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
};

/** Node's own ways of a response, which take their arguments in several shapes. */
type Bytes = Parameters<ServerResponse["write"]>;
type Sending = Readonly<{ write: (...bytes: Bytes) => boolean; end: (...bytes: Bytes | []) => unknown }>;

/**
 * Lets an answer go out in Brotli where it is a text and its reader takes it. Every other goes as Next sends
 * it.
 */
export function packAnswer(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "GET" || !takesBrotli(request)) return;
  // Next leaves the answer as it is then.
  request.headers["accept-encoding"] = "identity";

  const sendHead = response.writeHead.bind(response);
  const plain = { write: response.write.bind(response), end: response.end.bind(response) } as Sending;
  let brotli: BrotliCompress | null = null;

  response.writeHead = (status: number, ...rest: readonly unknown[]) => {
    for (const [name, value] of Object.entries(headersIn(rest))) {
      if (value !== undefined) response.setHeader(name, value);
    }
    if (isWorthPacking(status, response)) brotli = startPacking(response, plain);
    return sendHead(status);
  };
  const begun = (): Sending => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return (brotli as Sending | null) ?? plain;
  };
  response.write = (...bytes: readonly unknown[]) => begun().write(...(bytes as Bytes));
  response.end = (...bytes: readonly unknown[]) => {
    begun().end(...(bytes as Bytes));
    return response;
  };
}

const headersIn = (rest: readonly unknown[]): OutgoingHttpHeaders =>
  (rest.find((part) => typeof part === "object" && part !== null) ?? {}) as OutgoingHttpHeaders;

function isWorthPacking(status: number, response: ServerResponse): boolean {
  if (bare.includes(status) || response.hasHeader("Content-Encoding")) return false;
  if (/no-transform/.test(String(response.getHeader("Cache-Control") ?? ""))) return false;
  const length = Number(response.getHeader("Content-Length") ?? leastBytes);
  return length >= leastBytes && texts.test(String(response.getHeader("Content-Type") ?? ""));
}

/** Sends on what is packed as fast as the reader takes it, and lets the writer wait meanwhile. */
function startPacking(response: ServerResponse, plain: Sending): BrotliCompress {
  const brotli = createBrotliCompress(fast);
  response.removeHeader("Content-Length");
  response.setHeader("Content-Encoding", "br");
  // Next flushes what it has written where a response can be flushed.
  Object.assign(response, { flush: () => brotli.flush() });

  brotli.on("data", (bytes) => plain.write(bytes, "utf8") || brotli.pause());
  brotli.on("end", () => plain.end());
  brotli.on("drain", () => response.emit("drain"));
  brotli.on("error", (error) => response.destroy(error));
  response.on("drain", () => brotli.resume());
  response.on("close", () => brotli.destroy());
  return brotli;
}

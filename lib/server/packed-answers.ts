import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { BrotliCompress, Gzip } from "node:zlib";
import { type Packing, packingFor, startPacking } from "./packing";

const texts = /^(text\/(html|plain|css|x-component)|application\/(json|javascript)|image\/svg)/;
const leastBytes = 1_000;
const bare = [204, 206, 304];

/** Node's own ways of a response, which take their arguments in several shapes. */
type Bytes = Parameters<ServerResponse["write"]>;
type Sending = Readonly<{ write: (...bytes: Bytes) => boolean; end: (...bytes: Bytes | []) => unknown }>;

/** Lets an answer go out packed where it is a text and its reader takes that. */
export function packAnswer(request: IncomingMessage, response: ServerResponse, mostUntaken = 200): void {
  const packing = packingFor(request);
  const sendHead = response.writeHead.bind(response);
  const plain = { write: response.write.bind(response), end: response.end.bind(response) } as Sending;
  let packed: Sending | null = null;

  response.writeHead = (status: number, ...rest: readonly unknown[]) => {
    for (const [name, value] of Object.entries(headersIn(rest))) {
      if (value !== undefined) response.setHeader(name, value);
    }
    if (isPackable(status, request, response)) {
      response.appendHeader("Vary", "Accept-Encoding");
      if (packing && isLong(response)) packed = pack(packing, response, plain, mostUntaken) as Sending;
    }
    return sendHead(status);
  };
  const begun = (): Sending => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return packed ?? plain;
  };
  response.write = (...bytes: readonly unknown[]) => begun().write(...(bytes as Bytes));
  response.end = (...bytes: readonly unknown[]) => {
    begun().end(...(bytes as Bytes));
    return response;
  };
}

const headersIn = (rest: readonly unknown[]): OutgoingHttpHeaders =>
  (rest.find((part) => typeof part === "object" && part !== null) ?? {}) as OutgoingHttpHeaders;

/** What answers a call that changes something in JSON is short. */
function isPackable(status: number, { method }: IncomingMessage, response: ServerResponse): boolean {
  if (bare.includes(status) || method === "HEAD" || response.hasHeader("Content-Encoding")) return false;
  if (/no-transform/.test(String(response.getHeader("Cache-Control") ?? ""))) return false;
  const type = String(response.getHeader("Content-Type") ?? "");
  return texts.test(type) && (method === "GET" || !type.startsWith("application/json"));
}

const isLong = (response: ServerResponse): boolean =>
  Number(response.getHeader("Content-Length") ?? leastBytes) >= leastBytes;

/** Next flushes after each of the many pieces of a page; what comes together is flushed together. */
function flushOnce(packer: BrotliCompress | Gzip): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    setImmediate(() => {
      isAsked = false;
      if (!packer.writableEnded && !packer.destroyed) packer.flush();
    });
  };
}

/**
 * Answers whose readers take nothing now, who did so first at the beginning. Each keeps what packs for it, so
 * over the most that one is given up.
 */
const untaken = new Set<ServerResponse>();

function keepUntaken(response: ServerResponse, most: number): void {
  untaken.add(response);
  const [first] = untaken;
  if (untaken.size > most) first?.destroy();
}

/** Sends on what is packed as fast as the reader takes it, and lets the writer wait meanwhile. */
function pack(
  packing: Packing,
  response: ServerResponse,
  plain: Sending,
  mostUntaken: number,
): BrotliCompress | Gzip {
  const packer = startPacking(packing);
  response.removeHeader("Content-Length");
  response.setHeader("Content-Encoding", packing);
  Object.assign(response, { flush: flushOnce(packer) });

  packer.on("data", (bytes) => {
    if (plain.write(bytes, "utf8")) return;
    packer.pause();
    keepUntaken(response, mostUntaken);
  });
  packer.on("end", () => plain.end());
  packer.on("drain", () => response.emit("drain"));
  packer.on("error", (error) => response.destroy(error));
  response.on("drain", () => {
    // Said for the packer alone, while the reader has yet to take what was written.
    if (response.writableNeedDrain) return;
    untaken.delete(response);
    packer.resume();
  });
  response.on("close", () => {
    untaken.delete(response);
    packer.destroy();
  });
  return packer;
}

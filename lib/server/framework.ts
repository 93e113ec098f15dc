import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  ServerResponse,
} from "node:http";

/** The framework's own way to answer. */
export type Framework = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Draws one page with what is handed over under these headers. */
export type Draw = (headers: Readonly<Record<string, string>>) => Promise<Drawn>;

/** An answer that was made whole before any of it is sent. */
export type Drawn = Readonly<{ status: number; headers: OutgoingHttpHeaders; html: string }>;

/**
 * Lets the framework answer a request into memory, for as long as that takes: whoever asked may be gone, and
 * others wait for it. It is drawn as if these headers alone had been sent.
 */
export const drawingBy =
  (framework: Framework, request: IncomingMessage, sent: IncomingHttpHeaders): Draw =>
  async (headers) => {
    const former = request.headers;
    request.headers = { ...sent, ...headers };
    const response = new ServerResponse(request);
    const chunks: Buffer[] = [];
    const take = (chunk: unknown) => {
      if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    };
    const ended = new Promise<void>((resolve, reject) => {
      response.flushHeaders = () => undefined;
      response.write = (chunk: unknown) => {
        take(chunk);
        return true;
      };
      response.end = (chunk?: unknown) => {
        take(chunk);
        for (const event of ["finish", "close"]) response.emit(event);
        resolve();
        return response;
      };
      response.destroy = (error) => {
        reject(error ?? new Error("the page was not drawn to its end"));
        return response;
      };
    });
    try {
      await Promise.all([framework(request, response), ended]);
    } finally {
      request.headers = former;
    }
    return {
      status: response.statusCode,
      headers: response.getHeaders(),
      html: Buffer.concat(chunks).toString(),
    };
  };

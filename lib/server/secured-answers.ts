import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { hereOf } from "../web/here";
import { securityHeaders } from "../web/security-headers";

/**
 * Puts the headers that every answer carries on this one, before anybody answers: a file, a call, a refusal,
 * a redirect. Pages put their own policy over it.
 */
export function secure({ headers }: IncomingMessage, response: ServerResponse): void {
  const { isSecure } = hereOf({ get: (name) => headers[name]?.toString() ?? null });
  for (const [name, value] of Object.entries(securityHeaders({ nonce: null, isSecure })))
    response.setHeader(name, value);
}

const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers what is no request at all, which nobody else is asked about. */
export function refuseBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const status = statuses[error.code ?? ""] ?? 400;
  const headers = { ...securityHeaders({ nonce: null, isSecure: false }), Connection: "close" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", ""].join("\r\n"));
}

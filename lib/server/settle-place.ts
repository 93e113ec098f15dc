import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { hereOf, isFromHere, placeHeader, readPlaceSettings, type Settings } from "../web/here";

/** What the framework asks of ourselves, after a form, has the headers of the form with it. */
const ownWord = randomUUID();

/**
 * Settles once, before anything else reads a request, where it was sent to. What proxies say is taken off:
 * the framework compares it with the Origin letter by letter, and would call itself over TLS, which it has
 * not.
 */
export function settlePlace(headers: IncomingHttpHeaders, settings: Settings = readPlaceSettings()): void {
  if (headers[placeHeader]?.toString().startsWith(`${ownWord} `)) return;
  delete headers[placeHeader];
  const sent = { get: (name: string) => headers[name]?.toString() ?? null };
  const { origin, host } = hereOf(sent, settings);
  headers["x-forwarded-host"] = isFromHere(sent, settings) ? new URL(headers.origin ?? origin).host : host;
  headers[placeHeader] = `${ownWord} ${origin}`;
  for (const name of ["x-forwarded-proto", "x-forwarded-port", "forwarded"]) delete headers[name];
}

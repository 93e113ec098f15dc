import { type Cookie, nameOf } from "./cookies";
import { hereOf } from "./here";

/**
 * What a request brings under a cookie's name; null where it brings nothing. Of several the last counts, and
 * what cannot be read is not there, as on a page.
 */
export function findSentCookie(headers: Pick<Headers, "get">, cookie: Cookie): string | null {
  const name = nameOf(cookie, hereOf(headers).isSecure);
  const pairs = (headers.get("cookie") ?? "").split(/; */);
  const values = pairs.flatMap((pair) => (pair.startsWith(`${name}=`) ? pair.slice(name.length + 1) : []));
  return values.map(decoded).findLast((value) => value !== null) ?? null;
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

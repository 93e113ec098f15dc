import { countTrustedProxies } from "../web/here";

/**
 * The address of the connection itself, put on each request by our own server over whatever the client sent.
 */
const addressHeader = "x-crossfloor-address";

/**
 * Where a request comes from, for limits. Behind TRUST_PROXY=n proxies it is the n-th from the right of
 * X-Forwarded-For: what stands further left is only claimed. Without proxies that header is not believed at
 * all.
 */
export function addressOf(headers: Pick<Headers, "get">, trustedProxies = countTrustedProxies()): string {
  const direct = headers.get(addressHeader) ?? "unknown";
  if (!(trustedProxies > 0)) return direct;
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  return hops.at(-trustedProxies) || direct;
}

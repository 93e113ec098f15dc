import { isIPv6 } from "node:net";
import { countTrustedProxies } from "../web/here";

/**
 * The address of the connection itself, put on each request by our own server over whatever the client sent.
 */
const addressHeader = "x-crossfloor-address";

/**
 * Where a request comes from, for limits: an address of version 4, or the first half of one of version 6,
 * the rest of which is the asker's to choose. Behind TRUST_PROXY=n proxies it is the n-th from the right of
 * X-Forwarded-For: what stands further left is only claimed. Without proxies that header is not believed at
 * all.
 */
export const addressOf = (headers: Pick<Headers, "get">, trustedProxies = countTrustedProxies()): string =>
  classOf(wholeAddress(headers, trustedProxies));

function wholeAddress(headers: Pick<Headers, "get">, trustedProxies: number): string {
  const direct = headers.get(addressHeader) ?? "unknown";
  if (!(trustedProxies > 0)) return direct;
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  return hops.at(-trustedProxies) || direct;
}

function classOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || !isIPv6(address)) return mapped ?? address;
  const [first = "", last] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const [head, tail] = [first, last ?? ""].map((part) => part.split(":").filter((group) => group !== ""));
  const left = Math.max(0, 8 - (head?.length ?? 0) - (tail?.length ?? 0));
  const groups = [...(head ?? []), ...Array<string>(left).fill("0"), ...(tail ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

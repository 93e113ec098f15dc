/**
 * Where our own server keeps the place that it has settled, behind a word that only it knows, over whatever a
 * visitor sent under this name.
 */
export const placeHeader = "x-crossfloor-place";

/**
 * Where a request reached us, from its headers and the settings: the one place that reads Host and what
 * proxies say of it (X-Forwarded-Host, X-Forwarded-Proto, Forwarded). What no address can be made of counts
 * as not there.
 */
export type Here = Readonly<{
  /** What a browser calls this site: scheme, host and port, without a default port. */
  origin: string;
  /** The same without the scheme, as it is read out. */
  host: string;
  isSecure: boolean;
}>;

type Sent = Pick<Headers, "get">;

export type Settings = Readonly<{
  /** NEXTAUTH_URL: the address that people type. */
  siteUrl: string;
  /** TRUST_PROXY: how many proxies stand in front. At 0 what a proxy would say is not believed. */
  trustedProxies: number;
}>;

/** How many proxies stand in front, whose headers are believed. */
export const countTrustedProxies = (): number => Number(process.env.TRUST_PROXY ?? 0);

export const readPlaceSettings = (): Settings => ({
  siteUrl: process.env.NEXTAUTH_URL ?? `http://localhost:${process.env.PORT ?? 3000}`,
  trustedProxies: countTrustedProxies(),
});

/** The site's own address, as NEXTAUTH_URL says. */
export const siteOf = ({ siteUrl }: Settings = readPlaceSettings()): Here => placeAt(siteUrl);

function placeAt(address: string): Here {
  const { origin, host, protocol } = new URL(address);
  return { origin, host, isSecure: protocol === "https:" };
}

/**
 * The place a request was sent to. Of a list the first entry counts, which the proxy nearest to the browser
 * wrote. A host that is the site's own has the site's scheme, whatever a proxy leaves out; a request that
 * names no host came to the site.
 */
export function hereOf(sent: Sent, given: Settings = readPlaceSettings()): Here {
  const settled = sent.get(placeHeader)?.split(" ")[1];
  if (settled && URL.canParse(settled)) return placeAt(settled);
  const { trustedProxies } = given;
  const site = siteOf(given);
  const host = (trustedProxies > 0 ? readHost(forwarded(sent, "host")) : null) ?? readHost(sent.get("host"));
  if (!host) return site;

  const isSite = bare(host) === bare(site.host);
  const said = trustedProxies > 0 ? forwarded(sent, "proto")?.toLowerCase() : null;
  const isSecure = said === "https" || (isSite ? site.isSecure : said !== "http" && host.endsWith(":443"));
  return placeAt(`${isSecure ? "https" : "http"}://${bare(host)}`);
}

/**
 * Whether a form comes from a page of this site, by the Origin that every browser sends: from the place it
 * was sent to, or from the site's own address, whose Host a proxy may have changed. A form that names no
 * origin does not.
 */
export function isFromHere(sent: Sent, given: Settings = readPlaceSettings()): boolean {
  const origin = sent.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const { protocol, host } = new URL(origin);
  if (!/^https?:$/.test(protocol)) return false;
  return [hereOf(sent, given).host, bare(siteOf(given).host)].includes(bare(host));
}

/** Whether an address leads to this machine alone, so that no other device can follow it. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0|\[::\])(:\d+)?$/.test(host);

/** The first entry of what the proxies say, of X-Forwarded-… or else of RFC 7239's Forwarded. */
function forwarded(sent: Sent, what: "host" | "proto"): string | null {
  const first = sent.get(`x-forwarded-${what}`)?.split(",")[0]?.trim();
  if (first) return first;
  const pairs = sent.get("forwarded")?.split(",")[0]?.split(";") ?? [];
  const pair = pairs.map((one) => one.trim()).find((one) => one.toLowerCase().startsWith(`${what}=`));
  return pair?.slice(what.length + 1).replace(/^"(.*)"$/, "$1") || null;
}

/** A name of the network has at most 253 characters, and a port six with its colon. */
const longestHost = 259;

/** A host as a browser writes it, in small letters, its port with it; null where it is none. */
function readHost(given: string | null): string | null {
  const text = given?.trim() ?? "";
  if (text.length > longestHost) return null;
  // Of a scheme without a default port of its own, so that a port that is written stays.
  if (!/^[^\s/\\?#@]+$/.test(text) || !URL.canParse(`http://${text}`)) return null;
  const { hostname } = new URL(`http://${text}`);
  const port = /:(\d+)$/.exec(text)?.[1];
  return port ? `${hostname}:${Number(port)}` : hostname;
}

/** Without the ports that a browser leaves out. */
const bare = (host: string): string => host.replace(/:(80|443)$/, "");

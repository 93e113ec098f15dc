import { describe, expect, it } from "vitest";
import { hereOf, isFromHere, isLoopback } from "./here";

const school = "https://debate.school.example";
const usual = "http://localhost:3000";

type Case = Readonly<{
  says: string;
  sent: Readonly<Record<string, string>>;
  proxies?: number;
  site?: string;
  origin: string;
}>;

const cases: readonly Case[] = [
  { says: "the Host", sent: { host: "192.168.1.20:3000" }, origin: "http://192.168.1.20:3000" },
  {
    says: "the Host in small letters",
    sent: { host: " School.LOCAL:3000 " },
    origin: "http://school.local:3000",
  },
  { says: "no default port", sent: { host: "school.local:80" }, origin: "http://school.local" },
  { says: "https by its port", sent: { host: "school.local:443" }, origin: "https://school.local" },
  { says: "an IPv6 address", sent: { host: "[2001:DB8::1]:3000" }, origin: "http://[2001:db8::1]:3000" },
  { says: "an IPv6 address without a port", sent: { host: "[::1]" }, origin: "http://[::1]" },
  { says: "the site where no host is named", sent: {}, origin: usual },
  {
    says: "the site's scheme for the site's host",
    sent: { host: "debate.school.example" },
    site: school,
    origin: school,
  },
  {
    says: "the site's scheme, whatever a proxy inside says",
    sent: { host: "debate.school.example:443", "x-forwarded-proto": "http" },
    proxies: 1,
    site: school,
    origin: school,
  },
  {
    says: "plain http by an address of the network, though the site has TLS",
    sent: { host: "192.168.1.20:3000" },
    site: school,
    origin: "http://192.168.1.20:3000",
  },
  {
    says: "nothing of a proxy that is not trusted",
    sent: { host: "school.local:3000", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
    origin: "http://school.local:3000",
  },
  {
    says: "the first of each list",
    sent: { host: "app:3000", "x-forwarded-host": "school.local , inner", "x-forwarded-proto": "https,http" },
    proxies: 1,
    origin: "https://school.local",
  },
  {
    says: "the first of each list behind two",
    sent: { host: "app", "x-forwarded-host": "School.Local:8443,b,c", "x-forwarded-proto": " HTTPS , http" },
    proxies: 2,
    origin: "https://school.local:8443",
  },
  {
    says: "no default port of the other scheme",
    sent: { host: "app", "x-forwarded-host": "school.local:443", "x-forwarded-proto": "https" },
    proxies: 1,
    origin: "https://school.local",
  },
  {
    says: "what RFC 7239's header says",
    sent: { host: "app", forwarded: 'for="[2001:db8::1]";Host="school.local:8080";proto=https, host=inner' },
    proxies: 1,
    origin: "https://school.local:8080",
  },
  {
    says: "the Host where a proxy's is empty",
    sent: { host: "school.local", "x-forwarded-host": " , ", "x-forwarded-proto": ",https" },
    proxies: 1,
    origin: "http://school.local",
  },
  ...["a b", "user@school.local", "school.local/x", "school.local:99999", "[::1", "?", "#", "%", "\\"].map(
    (host) => ({
      says: `the Host where a proxy's is no host: ${host}`,
      sent: { host: "school.local", "x-forwarded-host": host, "x-forwarded-proto": "gopher" },
      proxies: 1,
      origin: "http://school.local",
    }),
  ),
  { says: "the site where the Host is no host", sent: { host: "a b" }, origin: usual },
  {
    says: "the site where the Host is longer than a name can be",
    sent: { host: "a".repeat(300) },
    origin: usual,
  },
];

describe("the place a request was sent to", () => {
  it.each(cases)("is $says", ({ sent, proxies = 0, site = usual, origin }) => {
    const here = hereOf(new Headers(sent), { siteUrl: site, trustedProxies: proxies });
    expect(here).toEqual({
      origin,
      host: new URL(origin).host,
      isSecure: origin.startsWith("https:"),
    });
  });
});

describe("a form's origin", () => {
  const isOwn = (origin: string | null, sent: Readonly<Record<string, string>>, proxies = 0, site = usual) =>
    isFromHere(new Headers({ ...sent, ...(origin === null ? {} : { origin }) }), {
      siteUrl: site,
      trustedProxies: proxies,
    });

  it("is ours where a browser sent the form to the page's own host, whatever the port is called", () => {
    expect(isOwn("http://192.168.1.20:3000", { host: "192.168.1.20:3000" })).toBe(true);
    expect(isOwn("http://school.local", { host: "School.Local:80" })).toBe(true);
    expect(isOwn("https://school.local", { host: "school.local:443" })).toBe(true);
    expect(isOwn("https://school.local", { host: "app", "x-forwarded-host": "School.local,app" }, 1)).toBe(
      true,
    );
    expect(isOwn("http://[::1]:3000", { host: "[::1]:3000" })).toBe(true);
  });

  it("is ours where it is the site's own address, though a proxy changed the Host", () => {
    expect(isOwn(school, { host: "127.0.0.1:3000" }, 0, school)).toBe(true);
    expect(isOwn(school, { host: "127.0.0.1:3000" }, 0)).toBe(false);
  });

  it("is not ours from elsewhere, from nowhere, or where a proxy is believed that is not there", () => {
    const host = { host: "school.local" };
    for (const origin of [
      null,
      "null",
      "",
      "garbage",
      "https://elsewhere.example",
      "http://school.local:8080",
    ])
      expect(isOwn(origin, host), String(origin)).toBe(false);
    expect(isOwn("file://school.local", host)).toBe(false);
    expect(isOwn("https://evil.example", { ...host, "x-forwarded-host": "evil.example" })).toBe(false);
  });
});

it("leads nowhere but to this machine from localhost and its addresses", () => {
  for (const host of [
    "localhost",
    "localhost:3000",
    "127.0.0.1:3000",
    "127.1.2.3",
    "[::1]:80",
    "0.0.0.0:3000",
  ])
    expect(isLoopback(host), host).toBe(true);
  for (const host of ["192.168.1.20:3000", "localhost.example", "school.local", "[fe80::1]", "10.127.0.0"])
    expect(isLoopback(host), host).toBe(false);
});

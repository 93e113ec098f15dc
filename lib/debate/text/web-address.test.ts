import { expect, test } from "vitest";
import { readWebAddress } from "./web-address";

test.each([
  "https://school.org",
  "HTTP://school.org:8080/a?b=c#d",
  "https://en.wikipedia.org/wiki/Foo_(bar)",
  "https://medium.com/@ada/post",
  "https://학교.한국/글",
  "http://192.168.1.20/book",
  "http://[2001:db8::1]/",
  "https://a_b.school.org./",
])("%j can be followed", (text) => expect(readWebAddress(text)).toEqual({ ok: true, text }));

test.each([
  ["\u200bhttps://school.org", "https://school.org"],
  ["https://school\u200b.org\u200e", "https://school.org"],
  ["\ufeffhttps://school.org/a\u00adb", "https://school.org/ab"],
  [" “https://school.org/a”, ", "https://school.org/a"],
  ["https://north–school.org", "https://north-school.org"],
])("%j is kept as %j", (raw, text) => expect(readWebAddress(raw)).toEqual({ ok: true, text }));

test.each([
  ["", "empty"],
  ["\u200b", "empty"],
  ["school.org", "web-address"],
  ["javascript:alert(1)", "web-address"],
  ["ftp://school.org", "web-address"],
  ["https:school.org", "web-address"],
  ["https://..", "web-address-host"],
  ["https://", "web-address-host"],
  ["https://.org", "web-address-host"],
  ["https://a..b/", "web-address-host"],
  ["https://school", "web-address-host"],
  ["https:///school.org", "web-address-host"],
  ["https://?q=school.org", "web-address-host"],
  ["https://school.org:99999999/", "web-address-host"],
  ["https://user:password@school.org", "web-address-name"],
  ["https://user@school.org", "web-address-name"],
  ["https://bank.com@evil.org/", "web-address-name"],
  ["https://school.org/a b", "web-address-space"],
  ["https://school.org/a\u00a0b", "web-address-space"],
  ["https://school .org", "web-address-space"],
  ["https://school.org/a\u000bb", "web-address-space"],
  ["https://school.org\\a", "web-address-backslash"],
  [`https://school.org/${"a".repeat(2000)}`, "too-long"],
  ["https://school.org/\ud83d", "malformed"],
])("%j cannot be followed: %s", (raw, fault) =>
  expect(readWebAddress(raw)).toMatchObject({ ok: false, fault }),
);

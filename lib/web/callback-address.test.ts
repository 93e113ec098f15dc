import { expect, it } from "vitest";
import { hasReadableCallback } from "./callback-address";

const isReadable = (query: string, cookie: string): boolean =>
  hasReadableCallback({
    url: `http://here.invalid/api/auth/session${query}`,
    headers: new Headers({ Cookie: `next-auth.callback-url=${cookie}` }),
  });

it("takes addresses of the web, paths and nothing", () => {
  for (const address of ["", "/rooms", "https://school.example/rooms"])
    expect(isReadable(`?callbackUrl=${address}`, encodeURIComponent(address)), address).toBe(true);
});

it.each(["%00", "-1", "javascript:1", "http://", "undefined"])("takes no %s", (odd) => {
  expect(isReadable("", odd)).toBe(false);
  expect(isReadable(`?callbackUrl=${odd}`, "")).toBe(false);
});

import { afterEach, describe, expect, it, vi } from "vitest";
import { readSettings, writeSettings } from "../embedded/settings";
import { ownAttributes } from "./cookie-jar";
import { nameOf, sessionCookie } from "./cookies";
import { securityHeaders } from "./security-headers";

const page = { nonce: "n", isSecure: true };

afterEach(() => vi.unstubAllEnvs());

describe("framing", () => {
  it("is for nobody, and cookies are for this site alone, without the setting", () => {
    const headers = securityHeaders(page);
    expect(headers["Content-Security-Policy"]).toContain("frame-ancestors 'none'");
    expect(headers["X-Frame-Options"]).toBe("DENY");
    expect(ownAttributes(true)).toMatchObject({ sameSite: "lax", partitioned: false });
  });

  it("is for the sites that the setting names, with cookies of their own over TLS", () => {
    const given = readSettings({ FRAME_ANCESTORS: " https://lms.school.example, http://127.0.0.1:8080 " });
    const written = writeSettings({ ...given, databaseUrl: "postgres://x", secret: "s".repeat(32) });
    expect(readSettings(written).frameAncestors).toEqual(given.frameAncestors);
    vi.stubEnv("FRAME_ANCESTORS", written.FRAME_ANCESTORS);
    const headers = securityHeaders(page);
    expect(headers["Content-Security-Policy"]).toContain(
      "frame-ancestors https://lms.school.example http://127.0.0.1:8080;",
    );
    expect(headers["X-Frame-Options"]).toBeUndefined();
    expect(securityHeaders({ ...page, nonce: null })["Content-Security-Policy"]).toContain(
      "frame-ancestors 'none'",
    );
    expect(ownAttributes(true)).toMatchObject({ sameSite: "none", secure: true, partitioned: true });
    expect(ownAttributes(false)).toMatchObject({ sameSite: "lax", partitioned: false });
    expect(nameOf(sessionCookie, true)).toMatch(/^__Host-framed-/);
  });

  it("refuses at the start what names no origin, and what would end the policy", () => {
    const odd = ["*", "https://*.school.example", "https://lms.school.example/", "lms.school.example"];
    for (const text of [...odd, "'self'", "https://a.example; script-src *", "javascript:alert(1)", "null"])
      expect(() => readSettings({ FRAME_ANCESTORS: text }), text).toThrow("FRAME_ANCESTORS must be");
  });
});

it("asks for the links in mails where they lead", () => {
  const SMTP_URL = "smtp://user:secret@mail.school.example:587";
  expect(() => readSettings({ SMTP_URL })).toThrow("NEXTAUTH_URL is required with SMTP_URL");
  expect(() => readSettings({ SMTP_URL: "https://user:secret@x.example" })).toThrow(/^(?!.*secret)/);
  const given = readSettings({ SMTP_URL, NEXTAUTH_URL: "https://debate.school.example" });
  expect(given).toMatchObject({ smtpUrl: SMTP_URL, smtpFrom: null });
});

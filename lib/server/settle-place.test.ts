import { expect, it } from "vitest";
import { hereOf, isFromHere } from "../web/here";
import { settlePlace } from "./settle-place";

it("settles the place once, in words that the framework takes, whatever a visitor says of it", () => {
  const given = { siteUrl: "http://localhost:3000", trustedProxies: 1 };
  const sent = {
    host: "app",
    "x-forwarded-host": "SCHOOL.local:443, b",
    "x-forwarded-proto": "https,http",
    "x-crossfloor-place": "https://evil.example",
  };
  for (const origin of ["https://school.local", "https://elsewhere.example", "garbage"]) {
    const headers: Record<string, string> = { ...sent, origin };
    settlePlace(headers, given);
    expect(headers["x-forwarded-host"]).toBe("school.local");
    expect(headers["x-forwarded-proto"]).toBeUndefined();
    expect(hereOf(new Headers(headers), given).origin).toBe("https://school.local");
    expect(isFromHere(new Headers(headers), given)).toBe(origin === "https://school.local");

    const asked = { ...headers, host: "localhost:3000" };
    settlePlace(asked, given);
    expect(asked, "what we ask of ourselves comes from where the form came").toEqual({
      ...headers,
      host: asked.host,
    });
  }
});

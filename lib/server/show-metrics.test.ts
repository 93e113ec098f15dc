import { afterEach, describe, expect, it, vi } from "vitest";
import { metrics } from "../metrics/metrics";
import { showMetrics } from "./show-metrics";

const token = "a".repeat(32);
const ask = (authorization: string | null) => {
  const get = (name: string) => (name === "authorization" ? authorization : null);
  const headers = { get, has: (name: string) => get(name) !== null };
  const { signal } = new AbortController();
  return showMetrics({ method: "GET", url: "http://localhost/api/metrics", headers, body: null, signal }, {});
};

describe("the measures", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("are there for nobody where no token is set", async () => {
    for (const unset of [undefined, ""]) {
      vi.stubEnv("METRICS_TOKEN", unset);
      for (const shown of [null, "Bearer ", "Bearer undefined", `Bearer ${token}`])
        expect(await ask(shown)).toMatchObject({ status: 404 });
    }
  });

  it("are shown to who shows the whole token, and to nobody else", async () => {
    vi.stubEnv("METRICS_TOKEN", token);
    for (const shown of [null, token, `Bearer ${token}a`, `Bearer ${token.slice(1)}`, `Basic ${token}`])
      expect(await ask(shown)).toMatchObject({ status: 401 });
    metrics.overLimits.inc({ limit: "joins" });
    const { status, body } = await ask(`Bearer ${token}`);
    expect(status).toBe(200);
    expect(body).toContain('crossfloor_over_limit_total{limit="joins"} 1');
  });
});

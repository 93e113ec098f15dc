import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { metricsIn, readAlerts, readDashboard, watchedExpressions } from "@/e2e/measures/watched";

const running = readFileSync(resolve(import.meta.dirname, "../../docs/running.md"), "utf8");
const headings = [...running.matchAll(/^#+ (.+)$/gm)].map(([, words = ""]) =>
  words
    .toLowerCase()
    .replaceAll(/[^\w -]/g, "")
    .replaceAll(" ", "-"),
);

const hasPromtool = spawnSync("promtool", ["--version"]).status === 0;

// That each measure is one of the running app's is held in e2e/logs.spec.ts.
describe("what watches an installation", () => {
  it("asks Prometheus in its own language, for the app's measures or the process's", () => {
    const all = watchedExpressions();
    expect(all.length).toBeGreaterThan(20);
    for (const { where, expression } of all)
      for (const name of metricsIn(expression))
        expect(name, where).toMatch(/^(up|(crossfloor|process|nodejs)_\w+)$/);
    expect(() => metricsIn("sum(rate(up[5m])")).toThrow("no expression");
  });

  it("has five alerts, each in a sentence or two, with what to do and where more of it stands", () => {
    const alerts = readAlerts();
    expect(alerts).toHaveLength(5);
    for (const { alert, annotations } of alerts) {
      const { summary, what_to_do, runbook } = annotations;
      for (const words of [summary, what_to_do])
        expect(words, alert).toMatch(
          /^[A-Z](?!.*\b(p9\d|percentile|latency|5xx|pool|instance is|SLO)\b).{30,220}\.$/,
        );
      const [file, heading = ""] = runbook.split("#");
      expect(file).toBe("docs/running.md");
      expect(headings, alert).toContain(heading);
    }
  });

  it.skipIf(!hasPromtool)("alerts in its trouble and in no other, as Prometheus's own tool finds", () => {
    const { status, stdout, stderr } = spawnSync("promtool", [
      "test",
      "rules",
      "deploy/watch/alerts-test.yaml",
    ]);
    expect([status, `${stderr}`], `${stdout}`).toEqual([0, ""]);
  });

  it("draws what a lesson needs, each panel with what it shows, and none over another", () => {
    const { panels } = readDashboard();
    const drawn = panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => expr)).join();
    for (const part of [
      "open_streams",
      "kept_rooms",
      "writes",
      "event_delay",
      "pool_wait",
      "over_limit",
      'status=~"5..',
    ])
      expect(drawn).toContain(part);
    const places = new Set<string>();
    for (const { gridPos, description, title } of panels) {
      expect(description.length, title).toBeGreaterThan(20);
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++)
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
          expect(places.has(`${x} ${y}`), title).toBe(false);
          expect(x).toBeLessThan(24);
          places.add(`${x} ${y}`);
        }
    }
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  });
});

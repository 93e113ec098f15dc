import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const unit = readFileSync(join(root, "deploy/crossfloor.service"), "utf8");
const compose = readFileSync(join(root, "deploy/compose.yaml"), "utf8");

const hasSystemd = spawnSync("systemd-analyze", ["--version"]).status === 0;

/** What Docker's own tool would read: its keys, as paths. No package here reads YAML. */
function keysOf(yaml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const place: string[] = [];
  for (const line of yaml.split("\n").filter((one) => !/^\s*(#|- |$)/.test(one))) {
    const [, indent = "", key = "", value = ""] = /^((?: {2})*)(\w+):(?: (.+))?$/.exec(line) ?? [];
    if (!key) throw new Error(`no line of a compose file: ${line}`);
    place.splice(indent.length / 2, place.length, key);
    found.set(place.join("."), value);
  }
  return found;
}

describe("what keeps it running", () => {
  it("starts what npm start does, from where it is, and again whenever it ends", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const keys = keysOf(compose);
    const command = JSON.parse(keys.get("services.crossfloor.command") ?? "[]").join(" ");
    expect(command).toBe(scripts.start);
    expect(unit).toContain(`ExecStart=/usr/bin/${scripts.start}\n`);
    expect(existsSync(join(root, command.split(" ")[1] ?? ""))).toBe(true);
    expect(unit).toMatch(/^Restart=always$/m);
    expect(keys.get("services.crossfloor.restart")).toBe("unless-stopped");
    // Both end the first process alone, and give it the time that it gives the app and its database.
    expect(unit).toMatch(/^KillMode=mixed$/m);
    expect(unit).toMatch(/^TimeoutStopSec=90$/m);
    expect(keys.get("services.crossfloor.stop_grace_period")).toBe("90s");
  });

  it.skipIf(!hasSystemd)("is a unit that systemd takes without a word", () => {
    const folder = mkdtempSync(join(tmpdir(), "unit-"));
    try {
      const here = unit
        .replaceAll("/opt/crossfloor", root)
        .replace("/usr/bin/node", process.execPath)
        .replace("User=crossfloor", `User=${userInfo().username}`);
      const path = join(folder, "crossfloor.service");
      writeFileSync(path, here);
      const { status, stderr } = spawnSync("systemd-analyze", ["verify", path]);
      expect([status, stderr.toString()]).toEqual([0, ""]);
      writeFileSync(path, here.replace("Restart=always", "Restart=allways"));
      expect(spawnSync("systemd-analyze", ["verify", path]).stderr.toString()).toContain("allways");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

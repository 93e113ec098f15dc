import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join, resolve } from "node:path";
import { DockerfileParser } from "dockerfile-ast";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { readCompose, readDeployed, readManifest } from "@/e2e/deployed/shapes";

const root = resolve(import.meta.dirname, "..");
const unit = readDeployed("crossfloor.service");
const { scripts, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const hasSystemd = spawnSync("systemd-analyze", ["--version"]).status === 0;

/** What a process can be told, in .env.example and by others' conventions. */
const settings = new Set([
  ...[...readFileSync(join(root, ".env.example"), "utf8").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name),
  "OTEL_EXPORTER_OTLP_ENDPOINT",
]);

describe("what keeps it running", () => {
  it("starts what npm start does, from where it is, and again whenever it ends", () => {
    const { crossfloor } = readCompose("compose.yaml").services;
    expect(crossfloor?.command?.join(" ")).toBe(scripts.start);
    expect(unit).toContain(`ExecStart=/usr/bin/${scripts.start}\n`);
    expect(existsSync(join(root, crossfloor?.command?.[1] ?? ""))).toBe(true);
    expect(unit).toMatch(/^Restart=always$/m);
    // Both end the first process alone, and give it the time that it gives the app and its database.
    expect(unit).toMatch(/^KillMode=mixed$/m);
    expect(unit).toMatch(/^TimeoutStopSec=90$/m);
    expect(crossfloor?.stop_grace_period).toBe("90s");
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

// That what they describe is built and serves is held in e2e/deployed/deployed.faults.ts.
describe("several processes", () => {
  it("are of an image that serves as nobody in particular, holds no secret and is asked how it is", () => {
    const text = readDeployed("Dockerfile");
    expect(validate(text).map(({ message }) => message)).toEqual([]);
    expect(validate("FROM node:24\nCPOY . .").map(({ message }) => message)).toEqual([
      "Unknown instruction: CPOY",
    ]);
    const file = DockerfileParser.parse(text);
    expect(
      file.getFROMs().every((one) => /^(packages|node:24-bookworm-slim)$/.test(one.getImage() ?? "")),
    ).toBe(true);
    const said = (keyword: string) =>
      file
        .getInstructions()
        .filter((one) => one.getKeyword() === keyword)
        .map((one) => one.getArgumentsContent() ?? "");
    expect(said("USER")).toEqual(["node"]);
    expect(said("CMD").map((one) => JSON.parse(one).join(" "))).toEqual([scripts.start]);
    expect(said("ENV").join()).not.toMatch(/SECRET|_URL|KEY|PASSWORD/);
    const run = [...said("RUN"), ...said("HEALTHCHECK")].flatMap(
      (one) => one.match(/scripts\/[\w-]+\.mjs/g) ?? [],
    );
    expect(run).toContain("scripts/ask-health.mjs");
    expect(run.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("stand behind Caddy in the compose file, closed in, and told only what there is to tell", () => {
    const { services, volumes, "x-app": shared } = readCompose("several/compose.yaml");
    const text = readDeployed("several/compose.yaml");
    const apps = Object.keys(services).filter((name) => name.startsWith("app-"));
    expect(apps).toEqual(["app-1", "app-2"]);
    for (const name of apps) expect(services[name]).toEqual(shared);
    expect(shared).toMatchObject({
      read_only: true,
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
    });
    expect(Object.keys(shared?.environment ?? {}).filter((name) => !settings.has(name))).toEqual([]);
    const asked = new Set([...text.matchAll(/\$\{(\w+):\?\}/g)].map(([, name]) => name));
    expect([...asked].filter((name) => !text.includes(`#   ${name}=`))).toEqual([]);
    // Where something is secret, its value is none of the file's.
    expect(text.replaceAll(/^ *#.*$/gm, "")).not.toMatch(/(PASSWORD|SECRET|KEY): (?!\$\{)/);
    expect(readDeployed("several/Caddyfile")).toContain(
      `{$APPS:${apps.map((name) => `${name}:3000`).join(" ")}}`,
    );
    const open = Object.entries(services).filter(([, { ports }]) => ports);
    expect(open.map(([name]) => name)).toEqual(["caddy"]);
    const kept = Object.values(services).flatMap((one) => one.volumes ?? []);
    for (const mount of kept.map((one) => one.split(":")[0] ?? ""))
      expect(mount in volumes || existsSync(join(root, "deploy/several", mount)), mount).toBe(true);
  });

  it("stand in the manifest: moved one at a time, asked three questions, with secrets that are not in it", () => {
    const [config, deployment, budget, service, ingress] = readManifest();
    const { template, selector, replicas } = deployment.spec;
    const [app] = template.spec.containers;
    expect(app.image).toBe(`crossfloor:${version}`);
    for (const labels of [template.metadata.labels, budget.spec.selector.matchLabels, service.spec.selector])
      expect(labels).toEqual(selector.matchLabels);
    expect(budget.spec.minAvailable).toBeLessThan(replicas);
    expect(app.ports.map(({ name }) => name)).toContain(service.spec.ports[0].targetPort);

    // Where the database is away, no process is started anew or taken out of the line.
    expect(app.startupProbe.httpGet.path).toBe("/api/health");
    for (const { httpGet } of [app.readinessProbe, app.livenessProbe])
      expect(httpGet.path).toBe("/api/health?of=process");
    // The balancer's pause, and what the server gives its streams, come before the end.
    const pause = Number(app.lifecycle.preStop.exec.command[1]);
    expect(template.spec.terminationGracePeriodSeconds).toBeGreaterThan(pause + 10);

    const secret = new Set(["DATABASE_URL", "VALKEY_URL", "NEXTAUTH_SECRET"]);
    const open = Object.keys(config.data);
    expect(open.filter((name) => !settings.has(name) || secret.has(name))).toEqual([]);
    for (const name of secret) expect(readDeployed("kubernetes.yaml")).toContain(`--from-literal=${name}=`);
    expect(app.envFrom).toEqual([
      { configMapRef: { name: "crossfloor" } },
      { secretRef: { name: "crossfloor" } },
    ]);

    const [tls] = ingress.spec.tls;
    const [rule] = ingress.spec.rules;
    expect(tls?.hosts).toEqual([rule?.host]);
    expect(config.data.NEXTAUTH_URL).toBe(`https://${rule?.host}`);
    expect(rule?.http.paths.at(-1)).toMatchObject({
      path: "/",
      backend: { service: { name: service.metadata.name } },
    });
    expect(rule?.http.paths[0]?.path).toBe("/api/metrics");
  });
});

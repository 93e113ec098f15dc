import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { findFreePort } from "@/lib/embedded/free-port";
import { until } from "../faults/until";

/** Caddy with the file that ships, in front of these addresses, as https://localhost. */
export async function openCaddy(place: string, apps: readonly string[]) {
  const data = join(place, "caddy-data");
  mkdirSync(data, { recursive: true });
  const [httpPort, httpsPort] = [await findFreePort(), await findFreePort()];
  const process = spawn(
    findCaddy(place),
    ["run", "--adapter", "caddyfile", "--config", resolve("deploy/several/Caddyfile")],
    {
      env: {
        NODE_ENV: "production",
        HOME: data,
        XDG_DATA_HOME: data,
        XDG_CONFIG_HOME: data,
        SITE: "localhost",
        APPS: apps.join(" "),
        HTTP_PORT: String(httpPort),
        HTTPS_PORT: String(httpsPort),
      },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  const said = keep(process);
  const authority = join(data, "caddy/pki/authorities/local/root.crt");
  await until(
    "Caddy serves",
    () => existsSync(authority) && said().includes("serving initial configuration"),
  );
  return {
    http: `http://localhost:${httpPort}`,
    https: `https://localhost:${httpsPort}`,
    ca: readFileSync(authority, "utf8"),
    said,
    stop: () => process.kill("SIGTERM"),
  };
}

function keep(process: ChildProcess): () => string {
  let said = "";
  process.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  return () => said;
}

/** The system's, or Debian's, which is unpacked and not installed: it would serve by itself. */
function findCaddy(place: string): string {
  const places = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "caddy"));
  const found = places.find((path) => existsSync(path));
  if (found) return found;
  const folder = join(place, "caddy");
  mkdirSync(folder, { recursive: true });
  const script = "apt-get update && apt-get download caddy && dpkg -x caddy_*.deb .";
  execFileSync("sh", ["-ec", script], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  return join(folder, "usr/bin/caddy");
}

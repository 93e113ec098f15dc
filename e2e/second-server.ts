import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { findFreePort } from "@/lib/embedded/free-port";

type Served = AsyncDisposable & Readonly<{ url: string }>;

/** The same app on the same database, all of whose answers are Next's. */
export const serveByNext = (): Promise<Served> => serveAgain({ ANSWER_BY_NEXT: "1" });

/** The same app once more, with settings of its own. */
export async function serveAgain(variables: Readonly<Record<string, string>>): Promise<Served> {
  const port = await findFreePort();
  const args = ["--import", import.meta.resolve("tsx/esm"), "lib/server/server.ts"];
  const server = spawn(process.execPath, args, {
    cwd: resolve(import.meta.dirname, ".."),
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), ...variables },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${url}/api/health`).catch(() => null))?.ok) {
    if (server.exitCode !== null) throw new Error(`the second server ended with ${server.exitCode}`);
    await new Promise((again) => setTimeout(again, 100));
  }
  return {
    url,
    async [Symbol.asyncDispose]() {
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
    },
  };
}

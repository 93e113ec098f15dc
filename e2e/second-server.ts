import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { findFreePort } from "@/lib/embedded/free-port";

export type Served = AsyncDisposable & Readonly<{ url: string; heard: () => string }>;

/** The same app on the same database once more, with these settings; `heard` is all that it has said. */
export async function serveAnother(settings: Readonly<Record<string, string>>): Promise<Served> {
  const port = await findFreePort();
  const args = ["--import", import.meta.resolve("tsx/esm"), "lib/server/server.ts"];
  const server = spawn(process.execPath, args, {
    cwd: resolve(import.meta.dirname, ".."),
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${url}/api/health`).catch(() => null))?.ok) {
    if (server.exitCode !== null) throw new Error(`the second server ended with ${server.exitCode}: ${said}`);
    await new Promise((again) => setTimeout(again, 100));
  }
  return {
    url,
    heard: () => said,
    async [Symbol.asyncDispose]() {
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
    },
  };
}

/** One all of whose answers are Next's. */
export const serveByNext = (): Promise<Served> => serveAnother({ ANSWER_BY_NEXT: "1" });

import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { findFreePort } from "@/lib/embedded/free-port";

type Settings = Readonly<Record<string, string>>;
export type Served = AsyncDisposable & Readonly<{ url: string; heard: () => string }>;

/** The same app on the same database, all of whose answers are Next's. */
export const serveByNext = (): Promise<Served> => serveWith(() => ({ ANSWER_BY_NEXT: "1" }));

/** The same app on the same database with other settings, by its own address; `heard` is all it has said. */
export async function serveWith(settings: (url: string) => Settings): Promise<Served> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ["--import", import.meta.resolve("tsx/esm"), "lib/server/server.ts"];
  const server = spawn(process.execPath, args, {
    cwd: resolve(import.meta.dirname, ".."),
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), ...settings(url) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
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

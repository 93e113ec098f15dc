import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Reason } from "../debate/outcome";
import type { PrintedPage } from "./parts-of-pages";
import type { Node } from "./tree";

/** Why a file is not read. */
export type FileReason = Extract<
  Reason,
  "encrypted" | "has-macros" | "no-text" | "not-what-it-says" | "too-large" | "too-slow"
>;

/** What a file's reader found: a text, a page with tags, or printed pages; and the language it may be in. */
export type Found = Readonly<{
  text?: string;
  html?: string;
  tree?: readonly Node[];
  pages?: readonly PrintedPage[];
  title?: string;
  language?: string;
  guess?: string;
  counts?: Readonly<Record<string, number>>;
}>;

export type Limits = Readonly<{ seconds: number; megabytes: number }>;

/** domain.md, Limits. Megabytes are of memory, all that the process takes. */
export const readingLimits: Limits = { seconds: 10, megabytes: 512 };

/** A file's text comes near this only where it says far more than an essay can. */
const mostSaid = 8_000_000;

/** What Node is told so that a process may read its own code alone, and neither write nor start anything. */
export const isolation = (root: string): readonly string[] => [
  process.allowedNodeEnvironmentFlags.has("--permission") ? "--permission" : "--experimental-permission",
  ...["node_modules", "lib/motion-files/process"].map((folder) => `--allow-fs-read=${join(root, folder)}/*`),
  "--allow-worker",
];

/**
 * Reads a file in a process of its own, which ends with it: what other people's programs wrote is never
 * unpacked in ours. It has no setting and no secret of ours, may read no other file, write none and start
 * nothing, and is killed where it takes too long, too much, or nobody waits for it any more.
 */
export function readApart(
  bytes: Uint8Array,
  extension: string,
  signal: AbortSignal,
  { seconds, megabytes }: Limits = readingLimits,
): Promise<Found | FileReason> {
  const root = process.cwd();
  const script = join(root, "lib/motion-files/process/reading.mjs");
  const args = [...isolation(root), script, extension, String(megabytes)];
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve("too-slow");
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: {} as NodeJS.ProcessEnv,
      stdio: ["pipe", "pipe", "ignore"],
      windowsHide: true,
    });
    const said: Buffer[] = [];
    let length = 0;
    const settle = (answer: Found | FileReason) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", leave);
      child.kill("SIGKILL");
      resolve(answer);
    };
    // Nobody hears it where nobody waits any more.
    const leave = () => settle("too-slow");
    const timer = setTimeout(() => settle("too-slow"), seconds * 1000);
    signal.addEventListener("abort", leave);
    child.on("error", reject);
    child.stdin.on("error", () => undefined).end(bytes);
    child.stdout.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > mostSaid) settle("too-large");
      else said.push(chunk);
    });
    child.on("close", () => settle(answerOf(Buffer.concat(said).toString())));
  });
}

/** A process that ended without a word had no memory left. */
function answerOf(said: string): Found | FileReason {
  if (said === "") return "too-large";
  const answer = JSON.parse(said) as Found & { reason?: FileReason };
  return answer.reason ?? answer;
}

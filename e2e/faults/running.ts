import { execFileSync } from "node:child_process";

/** Kills a process as a power cut would; one that is gone already is none. */
export function kill(pid: number | null, signal: NodeJS.Signals = "SIGKILL"): void {
  try {
    if (pid) process.kill(pid, signal);
  } catch {
    // It ended meanwhile.
  }
}

/** Kills a process and what it started at once: nobody is left to write what waits. */
export function killAll(pid: number | null): void {
  for (const victim of [...childrenOf(pid).map((child) => child.pid), pid]) kill(victim);
}

type Running = Readonly<{ pid: number; parent: number; args: string }>;

/** Every process that a process started. */
export const childrenOf = (pid: number | null): readonly Running[] =>
  list().filter(({ parent }) => parent === pid);

const list = (): readonly Running[] =>
  execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" })
    .split("\n")
    .flatMap((line) => {
      const [, pid, parent, args = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid ? [{ pid: Number(pid), parent: Number(parent), args }] : [];
    });

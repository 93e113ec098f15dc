import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const TICK_MS = 10;
const isLinux = process.platform === "linux";

/** What a process holds in memory, in MB. */
export const readMegabytes = (pid) => (isLinux ? readStatus(pid, "VmRSS") : readWithPs(pid));

/** The most that it ever held, where the system tells; else what it holds. */
export const readMostMegabytes = (pid) => (isLinux ? readStatus(pid, "VmHWM") : readWithPs(pid));

const readWithPs = (pid) => Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)])) / 1024;

function readStatus(pid, field) {
  const [, kilobytes] = new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(kilobytes) / 1024;
}

/**
 * Counts the processor's time that the app spends on what it is asked, which is the same however busy the
 * machine is. `around` does the asking and answers how many a second; `each` is what one took, and `rows` makes
 * a row of it where the system tells.
 */
export function countCpu(pid) {
  let spent = 0;
  let answers = 0;
  return {
    async around(ask) {
      const before = readCpu(pid);
      const { perSecond, sent } = await ask();
      spent += readCpu(pid) - before;
      answers += sent;
      return perSecond;
    },
    each: () => spent / answers,
    rows: (what, goal) => cpuRows(what, spent / answers, goal),
  };
}

/** A row of the processor's time for each of something, where the system tells it. */
export const cpuRows = (what, ours, goal) =>
  isLinux ? [{ what: `· processor time of the app, each ${what}`, unit: "ms", ours, goal }] : [];

/** The processor's time that a process has spent, in ms; 0 where the system does not tell. */
export function readCpu(pid) {
  if (!isLinux) return 0;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** The processor's time that all of the embedded PostgreSQL has spent, in ms. */
export function readDatabaseCpu(dataDir) {
  if (!isLinux) return 0;
  const [first] = readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n");
  const all = readdirSync("/proc").filter(
    (pid) => pid === first || (/^\d+$/.test(pid) && parentOf(pid) === first),
  );
  return all.reduce((sum, pid) => sum + readCpu(pid), 0);
}

function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ")[1];
  } catch {
    return null;
  }
}

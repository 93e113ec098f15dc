import { cpus, loadavg, totalmem } from "node:os";

/** What the figures were taken on, without a path or a host's name. */
export function describeMachine() {
  const [core] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${core?.model.trim() ?? "core"}, ${gigabytes} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}

/** How many wanted to work at once, on the average of the last minute. */
export const readLoad = () => loadavg()[0].toFixed(1);

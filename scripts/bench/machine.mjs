import { cpus, loadavg, totalmem } from "node:os";

/** What the figures were taken on, without a path or a host's name. */
export function describeMachine() {
  const [core] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const busy = loadavg()[0].toFixed(1);
  return `${cpus().length} × ${core?.model.trim() ?? "core"}, ${gigabytes} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}; load at the start ${busy}`;
}

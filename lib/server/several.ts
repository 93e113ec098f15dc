// Several of the app's web servers on one port: what `npm start` runs where WEB_CONCURRENCY is more than one.
// SIGTERM ends them all in order.
import cluster from "node:cluster";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { keepRunning } from "../embedded/keep-running";
import { tell } from "../log/log";

/** The system gives a connection to whichever process takes it first; nobody stands in between. */
cluster.schedulingPolicy = cluster.SCHED_NONE;
cluster.setupPrimary({ exec: fileURLToPath(new URL("server.ts", import.meta.url)) });

const begin = () => cluster.fork().process;
const onAgain = (how: string): void => tell("error", "started-again", { how });
const onLost = (): void => void end(1);
const stops = Array.from({ length: Number(process.env.WEB_CONCURRENCY) }, () =>
  keepRunning(begin(), { begin, onAgain, onLost }),
);

let ending: Promise<void> | null = null;
async function end(exitCode: number): Promise<void> {
  ending ??= Promise.all(
    stops.map(async (stop) => {
      const running = stop();
      if (running.exitCode !== null || running.signalCode !== null) return;
      const ended = once(running, "exit");
      running.kill("SIGTERM");
      await ended;
    }),
  ).then(() => process.exit(exitCode));
  return ending;
}
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => void end(0));

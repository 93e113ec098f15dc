import { fork } from "node:child_process";
import { onShutdown } from "../shutdown.mjs";

/**
 * Starts the process that makes the load, so that the app's process and this one are not slowed by it.
 * Answers how to have it do something.
 */
export function startLoad() {
  const child = fork(new URL("load-worker.mjs", import.meta.url), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  onShutdown(() => child.kill());

  const waiting = new Map();
  let calls = 0;
  child.on("message", ({ call, value, error }) => {
    const { resolve, reject } = waiting.get(call);
    waiting.delete(call);
    if (error) reject(new Error(error));
    else resolve(value);
  });
  child.once("exit", () => {
    for (const { reject } of waiting.values()) reject(new Error("the load stopped by itself"));
  });

  return (task, options) =>
    new Promise((resolve, reject) => {
      const call = calls++;
      waiting.set(call, { resolve, reject });
      child.send({ call, task, options });
    });
}

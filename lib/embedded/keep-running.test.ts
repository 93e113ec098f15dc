import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { keepRunning } from "./keep-running";

const run = (script: string): ChildProcess => spawn(process.execPath, ["-e", script], { stdio: "ignore" });

test("what is killed is started again, and what is stopped is not", async () => {
  const started: ChildProcess[] = [];
  const told: string[] = [];
  const begin = () => {
    const child = run("setInterval(() => {}, 1000)");
    started.push(child);
    return child;
  };
  const stop = keepRunning(begin(), { begin, onAgain: (how) => told.push(how), onLost: () => told.push("") });
  for (let time = 0; time < 2; time++) {
    const child = started.at(-1) as ChildProcess;
    child.kill("SIGKILL");
    await once(child, "close");
  }
  expect(told).toEqual(["SIGKILL", "SIGKILL"]);
  expect(started).toHaveLength(3);

  const last = stop();
  expect(last).toBe(started[2]);
  last.kill();
  await once(last, "close");
  expect(started).toHaveLength(3);
});

test("what ends at once is started again five times in a minute and then given up", async () => {
  let starts = 0;
  const lost = await new Promise<string>((resolve) => {
    const begin = () => {
      starts++;
      return run("process.exit(3)");
    };
    keepRunning(begin(), { begin, onAgain: () => undefined, onLost: resolve });
  });
  expect({ starts, lost }).toEqual({ starts: 6, lost: "exit code 3" });
});

import { spawn } from "node:child_process";
import { readFigures } from "./figures.mjs";
import { onShutdown } from "./shutdown.mjs";

/** Runs a program quietly: its output is shown only if it fails. */
export async function runQuietly(command, variables) {
  let output = "";
  const child = begin(command, variables, ["ignore", "pipe", "pipe"]);
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => (output += text));

  if ((await finish(child)) !== 0) throw new Error(`${output.trimEnd()}\nThis failed: ${command.join(" ")}`);
}

/** Runs a program in the open and returns its exit code. */
export function runOpenly(command, variables) {
  return finish(begin(command, variables, ["ignore", "inherit", "inherit"]));
}

/** Runs tests in the open, gathers the figures that they print, and returns their exit code. */
export function runTests(command, variables) {
  const child = begin(command, variables, ["ignore", "pipe", "inherit"]);
  const read = readFigures();
  child.stdout.setEncoding("utf8").on("data", (text) => {
    process.stdout.write(text);
    read(text);
  });
  return finish(child);
}

/** A command that runs a script of an installed package. */
export function node(script, ...args) {
  return [process.execPath, `node_modules/${script}`, ...args];
}

function begin([program, ...args], variables = {}, stdio) {
  const { NODE_ENV: _, ...inherited } = process.env;
  const child = spawn(program, args, {
    env: { ...inherited, NEXT_TELEMETRY_DISABLED: "1", ...variables },
    stdio,
  });
  onShutdown(() => child.kill());
  return child;
}

function finish(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => resolve(exitCode ?? 1));
  });
}

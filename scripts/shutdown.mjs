const tasks = [];
let ending;

/** Keeps what has to be done before this process may end. The last kept is done first. */
export function onShutdown(task) {
  tasks.unshift(task);
}

/** Ends everything in order, then this process. Further calls and signals wait for the first. */
export function shutDown(exitCode) {
  ending ??= end(exitCode);
  return ending;
}

async function end(exitCode) {
  for (const task of tasks) await Promise.resolve().then(task).catch(report);
  process.exit(exitCode);
}

function report(error) {
  console.error(error instanceof Error ? explain(error) : error);
}

/** An expected failure in words; the cause says more. */
function explain(error) {
  return error.cause instanceof Error ? `${error.message}\n  ${error.cause.message}` : error.message;
}

/** Says what went wrong and ends everything. */
export function fail(error) {
  report(error);
  return shutDown(1);
}

/** npm passes a signal to its shell and no further: when that shell is gone, this is to end too. */
function watchNpm() {
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && shutDown(0), 300).unref();
}

if (process.env.npm_lifecycle_event) watchNpm();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => shutDown(0));
process.on("uncaughtException", fail);

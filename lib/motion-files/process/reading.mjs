// Reads one file, which comes on stdin, and says on stdout as JSON what stands in it. It runs as a process of
// its own that may read nothing but itself and its packages: read-apart.ts starts it, and ends it.
import { setPriority } from "node:os";
import { Worker } from "node:worker_threads";

const [extension = "", megabytes = "512"] = process.argv.slice(2);

// Where there is too little for all, the class goes first.
setPriority(5);

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);

let isSaid = false;
function say(answer) {
  if (isSaid) return;
  isSaid = true;
  process.stdout.write(JSON.stringify(answer), () => process.exit(0));
}

// On a thread of its own, so that this one can look how much it takes: what a file unpacks to is no heap.
const worker = new Worker(new URL("read.mjs", import.meta.url), {
  workerData: { bytes: new Uint8Array(Buffer.concat(chunks)), extension },
  resourceLimits: { maxOldGenerationSizeMb: Number(megabytes) / 2 },
  stdout: true,
  stderr: true,
});
worker.once("message", say);
worker.once("error", ({ code }) =>
  say({ reason: code === "ERR_WORKER_OUT_OF_MEMORY" ? "too-large" : "not-what-it-says" }),
);
setInterval(() => {
  if (process.memoryUsage.rss() > Number(megabytes) * 1_048_576) say({ reason: "too-large" });
}, 20);

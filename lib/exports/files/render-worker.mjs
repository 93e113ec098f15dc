// Makes one document on a thread of its own, which ends with it: render-aside.ts starts it.
import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

// On Linux this is the thread's alone: a lesson goes first.
if (process.platform === "linux") setPriority(5);

register();
const { renderDocument } = await import(new URL("./render-document.ts", import.meta.url).href);
parentPort.postMessage(await renderDocument(workerData));

// Works on one password after the other, on a thread of its own: hashing.ts sends them.
import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { hashSync, verifySync } from "@node-rs/argon2";

// On Linux this is the thread's alone: where there is too little for all, answers go first.
if (process.platform === "linux") setPriority(5);

const work = { hash: hashSync, verify: verifySync };

parentPort.on("message", ({ does, given }) => {
  try {
    parentPort.postMessage({ value: work[does](...given) });
  } catch (error) {
    parentPort.postMessage({ error: String(error) });
  }
});

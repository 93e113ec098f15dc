// Works on one password after the other, on a thread of its own: hashing.ts sends them.
import { parentPort } from "node:worker_threads";
import { hashSync, verifySync } from "@node-rs/argon2";

const work = { hash: hashSync, verify: verifySync };

parentPort.on("message", ({ call, does, given }) => {
  try {
    parentPort.postMessage({ call, value: work[does](...given) });
  } catch (error) {
    parentPort.postMessage({ call, error: String(error) });
  }
});

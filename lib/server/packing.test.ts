import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { hashPassword, isPassword } from "../auth/passwords";
import { packings, startPacking } from "./packing";

const text = JSON.stringify(Array.from({ length: 2000 }, (_, at) => `The ${at}th argument of a debate.`));
const unpackers = { br: brotliDecompressSync, gzip: gunzipSync };

it("packs answers before a hundred log-ins that came first are done", { timeout: 90_000 }, async () => {
  const hash = await hashPassword("chalk and debate");
  let done = 0;
  const logIns = Array.from({ length: 100 }, async () => {
    expect(await isPassword("chalk and debate", hash)).toBe(true);
    done++;
  });
  for (const packing of packings) {
    const packer = startPacking(packing);
    packer.end(text);
    expect(unpackers[packing](await buffer(packer)).toString()).toBe(text);
  }
  expect(done).toBeLessThan(50);
  await Promise.all(logIns);
});

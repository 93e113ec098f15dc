import { once } from "node:events";
import { Agent, request } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { openServer } from "./connections";

const pupils = 40;
const rounds = 10;

it.each([
  ["10,000 half-open connections do not stop a class", 10_000],
  ["3,000 slow bodies and silent connections do not stop a class", 3_000],
])("%s behind the same address", async (promise, count) => {
  const server = openServer((asked, response) => {
    void buffer(asked).then(
      ({ length }) => response.end(String(length)),
      () => undefined,
    );
  });
  await once(server.listen(0), "listening");
  const { port } = server.address() as AddressInfo;
  const alone = await lesson(port);
  const file = new URL("half-open.mjs", import.meta.url);
  const attack = new Worker(file, { workerData: { port, count } });
  const [during] = await Promise.all([lesson(port), once(attack, "message")]);
  const after = await lesson(port);
  const held = await new Promise<number>((resolve) => server.getConnections((_, open) => resolve(open)));
  await attack.terminate();
  server.closeAllConnections();
  server.close();

  const said = [alone, during, after].map((times) => `${median(times)} ms`).join(", ");
  console.log(
    `figure: ${promise} | ${2 * during.length} of ${2 * pupils * rounds} answered, ` +
      `median alone, meanwhile, after: ${said}; ${held} connections held`,
  );
  expect([during.length, after.length]).toEqual([pupils * rounds, pupils * rounds]);
  expect(held).toBeLessThan(2_000);
});

/** How long each of a class's posts takes in ms, each on a connection of its own. No one fails. */
async function lesson(port: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await Promise.all(Array.from({ length: pupils }, async () => times.push(await post(port))));
    await sleep(100);
  }
  return times;
}

async function post(port: number): Promise<number> {
  const begun = performance.now();
  const sent = request({ port, method: "POST", agent: new Agent() });
  sent.end("Drills frighten nobody. ".repeat(20));
  const [answer] = await once(sent, "response");
  expect(String(await buffer(answer))).toBe("480");
  return performance.now() - begun;
}

const median = (times: readonly number[]): string =>
  (times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(1);

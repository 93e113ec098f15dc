import { once } from "node:events";
import { Agent, createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { openMoreDoors } from "./more-doors";
import { inTurns } from "./turns";

/** What costs 10 ms of the processor, as a page does. */
const draw = (): void => {
  for (const end = performance.now() + 10; performance.now() < end; );
};

it("many connections of one stranger keep nobody waiting who is known, and no other stranger for long", async () => {
  const answer = inTurns(
    async (_, response) => {
      await new Promise(setImmediate);
      draw();
      response.end("drawn");
    },
    {
      refuse: (_, response) => response.writeHead(503).end(),
      whoAsks: async ({ headers }) => ({
        isKnown: headers.seat !== undefined,
        by: String(headers.seat ?? headers.from),
      }),
    },
  );
  const server = createServer((request, response) => void answer(request, response));
  await once(server.listen(0), "listening");
  const { port } = server.address() as AddressInfo;
  const closeDoors = await openMoreDoors(server, { backlog: 1_000, count: 7 });

  const ask = (agent: Agent, headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      get({ port, agent, headers }, (reply) => {
        reply.resume().once("end", () => resolve(reply.statusCode ?? 0));
      }).once("error", reject);
    });
  const agent = new Agent({ keepAlive: true });
  let isOver = false;
  const loop = async () => {
    while (!isOver) await ask(agent, { from: "flood" });
  };
  const flood = Array.from({ length: 150 }, loop);
  const timed = async (headers: Record<string, string>) => {
    const begun = performance.now();
    const status = await ask(new Agent(), headers);
    return { status, ms: performance.now() - begun };
  };
  await timed({ seat: "first" });
  const pupils = await Promise.all(Array.from({ length: 20 }, (_, at) => timed({ seat: `${at}` })));
  const other = await timed({ from: "elsewhere" });
  isOver = true;
  await Promise.all(flood);
  agent.destroy();
  server.close();
  await closeDoors();

  expect(new Set([...pupils, other].map(({ status }) => status))).toEqual(new Set([200]));
  // 150 of the flood before each of them would be 1.5 s; two of three turns are theirs.
  expect(Math.max(...pupils.map(({ ms }) => ms))).toBeLessThan(1_000);
  expect(other.ms).toBeLessThan(500);
});

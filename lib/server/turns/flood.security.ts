import { once } from "node:events";
import { Agent, request } from "node:http";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Served } from "@/e2e/second-server";
import { serveLesson, serveTests } from "@/prisma/served-lesson";
import { db } from "../../db/client";
import { newId } from "../../db/new-id";
import { browserCookie, scriptCookie, seatCookie } from "../../web/cookies";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

let server: Served;
beforeAll(async () => {
  server = await serveTests();
}, 60_000);
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await db.$disconnect();
});

type Answered = Readonly<{ status: number; ms: number }>;

/** Asks on a connection of its own. */
async function ask(path: string, headers: Readonly<Record<string, string>>): Promise<Answered> {
  const begun = performance.now();
  const sent = request(server.url + path, { agent: new Agent(), headers });
  sent.end();
  const [answer] = await once(sent, "response");
  await once(answer.resume(), "end");
  return { status: answer.statusCode, ms: performance.now() - begun };
}

it.each([
  ["200 connections that ask on and on keep no class of 40 waiting", 200, true],
  ["1,000 connections, a new one for each question, keep no class of 40 waiting", 1_000, false],
])("%s behind the same address", async (promise, count, keepAlive) => {
  const { roomId, seat } = await serveLesson(db, server);
  const from = newId();
  const seats = await Promise.all(Array.from({ length: 40 }, (_, at) => seat(`Pupil ${at}`)));
  const calls = () =>
    seats.map(({ token }) =>
      ask(`/api/v1/rooms/${roomId}`, { "X-Forwarded-For": from, Authorization: `Bearer ${token}` }),
    );
  // As browsers open it in which script runs.
  const browser = `${browserCookie.name}=${newId()}`;
  const pages = () =>
    seats.map(({ token }) =>
      ask(`/rooms/${roomId}`, {
        "X-Forwarded-For": from,
        Accept: "text/html",
        Cookie: `${seatCookie(roomId).name}=${token}; ${browser}; ${scriptCookie.name}=1`,
      }),
    );
  const health = () => [ask("/api/health", { "X-Forwarded-For": from })];
  await Promise.all(calls());
  const file = new URL("flood.mjs", import.meta.url);
  const flood = new Worker(file, { workerData: { url: server.url, count, keepAlive, from } });
  await once(flood, "message");
  const said: string[] = [];
  const all: Answered[] = [];
  for (const [name, asks] of Object.entries({ calls, pages, health })) {
    const answers = await Promise.all(asks());
    all.push(...answers);
    said.push(`${name} ${Math.max(...answers.map(({ ms }) => ms)).toFixed(0)} ms`);
  }
  await flood.terminate();
  console.log(`figure: ${promise} | the last of each: ${said.join(", ")}; 0 of ${all.length} refused`);
  expect(all.filter(({ status }) => status !== 200)).toEqual([]);
  expect(Math.max(...all.map(({ ms }) => ms))).toBeLessThan(5_000);
});

import { afterAll, expect, it, vi } from "vitest";
import { letIn, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import { pool } from "../db/pool";
import { findWatched } from "../members/member";
import { listHere } from "../presence/queries";
import { writeSeen } from "./presence";
import { openFeed } from "./stream";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
afterAll(() => db.$disconnect());

const reader = { give: () => undefined, waiting: () => 0, end: () => undefined, drop: () => undefined };

it("somebody is here while a stream of theirs is open and for a minute more, and only teachers are told", async () => {
  const lesson = await openLesson(db);
  const { roomId, teacher } = lesson;
  const [ada, ben] = [await letIn(lesson, "Ada"), await letIn(lesson, "Ben")];
  const minuteLater = () =>
    db.$executeRaw`UPDATE "Presence" SET "seenAt" = "seenAt" - interval '61 seconds' WHERE "roomId" = ${roomId}`;
  let now = performance.now();
  const write = () => {
    now += 20_000;
    return writeSeen(pool, now);
  };

  const watched = await findWatched(teacher, ben.id);
  const streams = [ada, teacher, ...(watched ? [watched] : [])].map((who) =>
    openFeed(who, { seq: 0 })(reader as never),
  );
  await write();
  expect(await listHere(teacher)).toEqual([ada.id]);
  expect(await listHere(ada)).toEqual([]);
  await minuteLater();
  expect(await listHere(teacher)).toEqual([]);
  await write();
  expect(await listHere(teacher), "the stream is still open").toEqual([ada.id]);

  await minuteLater();
  for (const { leave } of streams) leave();
  await write();
  expect(await listHere(teacher), "it has just ended").toEqual([ada.id]);
  await minuteLater();
  await write();
  expect(await listHere(teacher)).toEqual([]);
});

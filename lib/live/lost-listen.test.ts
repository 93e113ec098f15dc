import { Client } from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { letIn, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { changePhase } from "../rooms/commands";
import { isDatabaseAway } from "../web/database-away";
import { streamOf } from "../web/feed-stream";
import { hearsHints, startBus, stopBus } from "./bus";
import { openFeed } from "./stream";

/** Nothing takes a connection there: LISTEN can never be. */
vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  process.env.DIRECT_URL = "postgresql://nobody@127.0.0.1:1/nowhere";
});
beforeAll(startBus);
afterAll(async () => {
  await stopBus();
  await db.$disconnect();
});

it("where LISTEN cannot be, what others write and a nudge come by the log, and the database is not away", async () => {
  const lesson = await openLesson(db);
  const ben = await letIn(lesson, "Ben");
  await changePhase(lesson.teacher, { to: "rebuttals" });
  let text = "";
  const reader = streamOf(openFeed(ben, { seq: 0 })).getReader();
  void (async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      text += new TextDecoder().decode(next.value);
  })();
  await vi.waitFor(() => expect(text).toContain("event: phase"), 8000);
  const told = (text.match(/^id: /gm) ?? []).length;

  const other = new Client({ connectionString: process.env.DATABASE_URL });
  await other.connect();
  await other.query(
    `WITH c AS (UPDATE "Cursor" SET seq = seq + 1, number = number + 1 WHERE "roomId" = $1 RETURNING seq, number)
    INSERT INTO "Event" ("roomId", seq, number, type) SELECT $1, seq, number, 'room' FROM c`,
    [lesson.roomId],
  );
  await vi.waitFor(() => expect(text.match(/^id: /gm)).toHaveLength(told + 1), 8000);
  await other.query(
    `INSERT INTO "ModerationEntry" ("roomId", id, act, "targetId", "byId") VALUES ($1, $2, 'nudge', $3, $4)`,
    [lesson.roomId, newId(), ben.id, lesson.teacher.id],
  );
  await vi.waitFor(() => expect(text).toContain("nudgedAt"), 8000);
  await Promise.all([other.end(), reader.cancel()]);
  expect([hearsHints(), isDatabaseAway()]).toEqual([false, false]);
});

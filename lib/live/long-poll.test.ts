import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { letIn, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import type { Member } from "../members/member";
import { moderate } from "../moderation/commands";
import { changeRoomSettings } from "../rooms/commands";
import { streamOf } from "../web/feed-stream";
import { startBus, stopBus } from "./bus";
import { live } from "./live-state";
import { waitForEvents } from "./long-poll";
import { openFeed } from "./stream";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

const soon = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 20 });

/** Somebody who asks for the events after a number, and may leave before there is an answer. */
function ask(member: Member, after: number, wait: number) {
  const leaving = new AbortController();
  let events: readonly Readonly<{ seq: number; type: string }>[] | null = null;
  const answer = waitForEvents(member, { seq: after }, wait, leaving.signal).then((text) => {
    events = JSON.parse(text);
    return events;
  });
  return { answer, read: () => events, leave: () => leaving.abort() };
}

const waiting = (roomId: string): number => live.hubs.get(roomId)?.clients.size ?? 0;

/** From here on no time passes by itself; the bus, which lives by time, is not needed. */
async function stopTime(): Promise<void> {
  await stopBus();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
}

beforeAll(startBus);
afterEach(() => {
  vi.useRealTimers();
  startBus();
});
afterAll(async () => {
  await stopBus();
  await db.$disconnect();
});

describe("a question for news", { timeout: 30_000 }, () => {
  it("that may not wait is answered at once, with news and without", async () => {
    const { teacher, roomId } = await openLesson(db);
    await stopTime();
    expect(await ask(teacher, 0, 0).answer).toEqual([]);
    await changeRoomSettings(teacher, { title: "Monday" });
    expect(await ask(teacher, 0, 0).answer).toMatchObject([{ seq: 1, type: "room" }]);
    expect(await ask(teacher, 1, 0).answer).toEqual([]);
    expect(waiting(roomId)).toBe(0);
  });

  it("that may wait is answered by what is there, and else by what comes", async () => {
    const { teacher, roomId } = await openLesson(db);
    await changeRoomSettings(teacher, { title: "Monday" });
    expect(await ask(teacher, 0, 25_000).answer).toMatchObject([{ seq: 1 }]);
    const later = ask(teacher, 1, 25_000);
    await soon(() => expect([...(live.hubs.get(roomId)?.clients ?? [])][0]?.sentSeq).toBe(1));
    expect(later.read()).toBeNull();
    await changeRoomSettings(teacher, { title: "Tuesday" });
    expect(await later.answer).toMatchObject([{ seq: 2, type: "room" }]);
    expect(waiting(roomId)).toBe(0);
  });

  it("ends without news when its time is over", async () => {
    const { teacher, roomId } = await openLesson(db);
    await stopTime();
    const { answer, read } = ask(teacher, 0, 25_000);
    vi.advanceTimersByTime(24_900);
    await Promise.resolve();
    expect([waiting(roomId), read()]).toEqual([1, null]);
    vi.advanceTimersByTime(200);
    expect(await answer).toEqual([]);
    expect(waiting(roomId)).toBe(0);
  });

  it("leaves nobody listening when its asker has gone", async () => {
    const { teacher, roomId } = await openLesson(db);
    const { answer, leave } = ask(teacher, 0, 25_000);
    expect(waiting(roomId)).toBe(1);
    leave();
    expect(await answer).toEqual([]);
    expect(waiting(roomId)).toBe(0);
    const gone = ask(teacher, 0, 25_000);
    gone.leave();
    await gone.answer;
    expect(live.hubs.has(roomId)).toBe(false);
  });

  it("is answered with the removal of who asked, and with reset for a number the log does not reach", async () => {
    const lesson = await openLesson(db);
    const ada = await letIn(lesson, "Ada");
    const { answer } = ask(ada, 1, 25_000);
    await moderate(lesson.teacher, { act: "remove", targetId: ada.id, reason: "Left", name: undefined });
    expect(await answer).toMatchObject([{ type: "member-removed", data: { id: ada.id } }]);
    expect(await ask(lesson.teacher, 99, 25_000).answer).toEqual([{ seq: 0, type: "reset", data: {} }]);
    expect(waiting(lesson.roomId)).toBe(0);
  });
});

describe("a stream's beat", { timeout: 30_000 }, () => {
  it("comes at once, before what was missed, and every ten seconds with the number it has come to", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { teacher } = await openLesson(db);
    await changeRoomSettings(teacher, { title: "Monday" });
    const reader = streamOf(openFeed(teacher, { seq: 0 })).getReader();
    let text = "";
    void (async () => {
      for (let next = await reader.read(); !next.done; next = await reader.read())
        text += new TextDecoder().decode(next.value);
    })();
    const beats = () =>
      [...text.matchAll(/^event: beat\ndata: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? ""));
    await soon(() => expect(text).toContain("Monday"));
    expect(text.indexOf("event: beat")).toBeLessThan(text.indexOf("Monday"));
    expect(beats()).toEqual([{ seq: 0, now: expect.stringMatching(/^\d{4}-.*Z$/) }]);
    vi.advanceTimersByTime(9900);
    expect(beats()).toHaveLength(1);
    vi.advanceTimersByTime(20_200);
    await soon(() => expect(beats()).toHaveLength(4));
    expect(beats().map(({ seq }) => seq)).toEqual([0, 1, 1, 1]);
    await reader.cancel();
  });
});

import { afterAll, describe, expect, it, vi } from "vitest";
import { type Lesson, letIn, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import { type Committed, hints } from "../db/hint";
import { loadLater } from "../db/room-rows";
import { openPoll } from "../live/poll";
import { writePost } from "../posts/commands";
import { changePhase, changeRoomSettings } from "./commands";
import { listKeptRooms, loadWholeRoom, readLaterEvents, readWholeRoom } from "./room-state";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  process.env.ROOM_MEMORY_MB = "1";
});

/**
 * A room that is kept, and then a post in it, of which nobody here has heard, as of one that another process
 * wrote.
 */
async function openWithPost(): Promise<Readonly<{ lesson: Lesson; before: number; committed: Committed }>> {
  const lesson = await openLesson(db);
  await changePhase(lesson.teacher, { to: "rebuttals" });
  const { seq: before } = await readWholeRoom(lesson.roomId);
  const paragraphId = lesson.paragraphs[0]?.id;
  const hear = hints.listeners("room");
  hints.removeAllListeners("room");
  await writePost(lesson.teacher, { paragraphId, kind: "QUESTION", body: "Why?", evidence: [] });
  for (const one of hear) hints.on("room", one as Parameters<typeof hints.on<"room">>[1]);
  const later = await loadLater(lesson.roomId, before, 100);
  if (!later) throw new Error("the post is not in the log");
  const { events, rows } = later;
  return { lesson, before, committed: { events, rows: { posts: rows.posts } } };
}

/** Hands over what was committed, with another body than the database has: who shows it loaded nothing. */
function handOver(roomId: string, { events, rows }: Committed): void {
  const posts = rows.posts?.map((post) => ({ ...post, body: "As it was handed over" }));
  hints.emit("room", roomId, events.at(-1)?.seq ?? 0, { events, rows: { posts } });
}

const bodies = async (roomId: string, least: number) =>
  (await readWholeRoom(roomId, least)).posts.map(({ body }) => body);

describe("a room that is kept", { timeout: 30_000 }, () => {
  afterAll(() => db.$disconnect());

  it("is loaded once for all who ask at once, and not again while nothing happens", async () => {
    const { roomId } = await openLesson(db);
    const [one, other] = await Promise.all([readWholeRoom(roomId), readWholeRoom(roomId)]);
    expect(other).toBe(one);
    expect(await readWholeRoom(roomId)).toBe(one);
  });

  it("goes on to what this process commits without loading it, events and all", async () => {
    const { lesson, before, committed } = await openWithPost();
    handOver(lesson.roomId, committed);
    expect(await bodies(lesson.roomId, before + 1)).toEqual(["As it was handed over"]);
    const { events } = await readLaterEvents(lesson.roomId, before, before + 1, 10);
    expect(events).toEqual(committed.events);
  });

  it("takes nothing that does not follow on what it has: it loads what is between", async () => {
    const { lesson, before } = await openWithPost();
    await changeRoomSettings(lesson.teacher, { title: "Between" });
    const later = await loadLater(lesson.roomId, before + 1, 100);
    handOver(lesson.roomId, { events: later?.events ?? [], rows: {} });
    expect(await bodies(lesson.roomId, before + 2)).toEqual(["Why?"]);
    expect((await readWholeRoom(lesson.roomId)).room.title).toBe("Between");
  });

  it("takes nothing that lacks a row which its events name: it loads it", async () => {
    const { lesson, before, committed } = await openWithPost();
    hints.emit("room", lesson.roomId, before + 1, { events: committed.events, rows: {} });
    expect(await bodies(lesson.roomId, before + 1)).toEqual(["Why?"]);
  });

  it("does not change under the hands of those who hold it", async () => {
    const { lesson, before, committed } = await openWithPost();
    const held = await readWholeRoom(lesson.roomId, before);
    handOver(lesson.roomId, committed);
    expect((await readWholeRoom(lesson.roomId, before + 1)).posts).toHaveLength(1);
    expect([held.seq, held.posts]).toEqual([before, []]);
  });

  it("is loaded whole where the log was cut off behind it", async () => {
    const { lesson } = await openWithPost();
    await db.event.deleteMany({ where: { roomId: lesson.roomId } });
    expect(await readWholeRoom(lesson.roomId)).toEqual(await loadWholeRoom(lesson.roomId));
  });

  it("is kept no longer when it is deleted", async () => {
    const lesson = await openLesson(db);
    await letIn(lesson, "Ada");
    await readWholeRoom(lesson.roomId);
    await db.room.delete({ where: { id: lesson.roomId } });
    await expect(readWholeRoom(lesson.roomId, 0)).resolves.toMatchObject({ seq: 1 });
    const poll = openPoll();
    await poll.ask();
    await poll.close();
    expect(listKeptRooms()).not.toContain(lesson.roomId);
    await expect(readWholeRoom(lesson.roomId, 0)).rejects.toThrow();
  });

  it("makes room for others: memory holds so many, and those that were used last", async () => {
    const opened: string[] = [];
    for (let count = 0; count < 60; count++) {
      const { roomId } = await openLesson(db);
      opened.push(roomId);
      await readWholeRoom(opened[0] ?? "", 0);
      await readWholeRoom(roomId, 0);
    }
    const kept = listKeptRooms();
    expect(kept.length).toBeLessThan(60);
    expect(kept).toContain(opened[0]);
    expect(kept).toContain(opened[59]);
    expect(kept).not.toContain(opened[1]);
  });
});

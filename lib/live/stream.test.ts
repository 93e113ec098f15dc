import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Lesson, letIn, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import { hintChannel } from "../db/hint";
import { resetRejoinKey } from "../joining/commands";
import type { Member } from "../members/member";
import { moderate } from "../moderation/commands";
import { writePost } from "../posts/commands";
import { changePhase, changeRoomSettings } from "../rooms/commands";
import { readSnapshot } from "../rooms/queries";
import { placeMember } from "../sides/commands";
import { streamOf } from "../web/feed-stream";
import { startBus, stopBus } from "./bus";
import { live } from "./live-state";
import { openFeed } from "./stream";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

/** A client that reads all it is sent. */
function read(stream: ReadableStream<Uint8Array>) {
  let text = "";
  let isOver = false;
  const reader = stream.getReader();
  void (async () => {
    const decoder = new TextDecoder();
    for (let next = await reader.read(); !next.done; next = await reader.read())
      text += decoder.decode(next.value, { stream: true });
  })()
    .catch(() => undefined)
    .finally(() => (isOver = true));
  return {
    seqs: () => [...text.matchAll(/^id: (\d+)$/gm)].map(([, seq]) => Number(seq)),
    text: () => text,
    isOver: () => isOver,
    leave: () => reader.cancel(),
  };
}

const listen = (member: Member, after = 0) => read(streamOf(openFeed(member, { seq: after })));
const soon = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 20 });
const retitle = ({ teacher }: Lesson, title: string) => changeRoomSettings(teacher, { title });
const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe("a member's stream", { timeout: 30_000 }, () => {
  beforeAll(startBus);
  afterAll(async () => {
    await stopBus();
    await db.$disconnect();
  });

  it("gives every later event in order, exactly once, to those who were there and to those who come again by number", async () => {
    const lesson = await openLesson(db);
    const ada = await letIn(lesson, "Ada");
    const early = listen(ada);
    for (let turn = 2; turn <= 15; turn++) await retitle(lesson, `Turn ${turn}`);
    const late = listen(ada, 10);
    await Promise.all(upTo(30, 16).map((turn) => retitle(lesson, `Turn ${turn}`)));
    await soon(() => expect(early.seqs().length).toBeGreaterThanOrEqual(30));
    await soon(() => expect(late.seqs().length).toBeGreaterThanOrEqual(20));
    expect(early.seqs()).toEqual(upTo(30));
    expect(late.seqs()).toEqual(upTo(30, 11));
  });

  it("shows a pending post to the teacher and its author, and tells the class nothing of it", async () => {
    const lesson = await openLesson(db);
    await changeRoomSettings(lesson.teacher, { settings: { premoderation: "ALL" } });
    await db.room.update({ where: { id: lesson.roomId }, data: { phaseIndex: 2 } });
    const ada = await letIn(lesson, "Ada");
    const ben = await letIn(lesson, "Ben");
    const streams = [lesson.teacher, ada, ben].map((member) => listen(member));
    const paragraphId = lesson.paragraphs[0]?.id ?? "";
    const written = await writePost(ada, {
      paragraphId,
      kind: "QUESTION",
      body: "Is it so?",
      quote: null,
      evidence: [],
    });
    if (!written.ok) throw new Error(written.reason);
    await retitle(lesson, "The end");
    for (const stream of streams) await soon(() => expect(stream.text()).toContain("The end"));
    expect(streams.map((stream) => stream.text().includes("Is it so?"))).toEqual([true, true, false]);
    expect(streams.map((stream) => stream.text().includes("id: 3.1\n"))).toEqual([true, true, false]);
    expect(streams[2]?.text()).not.toContain(written.value.postId);
    expect(streams.map((stream) => stream.seqs())).toEqual(Array(3).fill([1, 2, 3, 4]));
  });

  it("hears what another process writes, by a hint and, where the hint is lost, by the poll", async () => {
    const lesson = await openLesson(db);
    const stream = listen(lesson.teacher);
    const other = new Client({ connectionString: process.env.DATABASE_URL });
    await other.connect();
    const append = async (seq: number) => {
      await other.query(`UPDATE "Cursor" SET seq = $2, number = $2 WHERE "roomId" = $1`, [
        lesson.roomId,
        seq,
      ]);
      await other.query(`INSERT INTO "Event" ("roomId", seq, number, type) VALUES ($1, $2, $2, 'room')`, [
        lesson.roomId,
        seq,
      ]);
    };
    await append(1);
    await other.query("SELECT pg_notify($1, $2)", [hintChannel, `${lesson.roomId}:1`]);
    await soon(() => expect(stream.seqs()).toEqual([1]));
    await append(2);
    await soon(() => expect(stream.seqs()).toEqual([1, 2]));
    await other.end();
  });

  it("ends for a judge who is made a student, who comes again as one and sees nothing behind a gate", async () => {
    const lesson = await openLesson(db);
    const [lee, ben] = [await letIn(lesson, "Judge Lee"), await letIn(lesson, "Ben")];
    await placeMember(lesson.teacher, { memberId: lee.id, side: null, role: "JUDGE" });
    await changeRoomSettings(lesson.teacher, { settings: { writeFirst: "PHASE" } });
    await changePhase(lesson.teacher, { to: "openings" });
    const asJudge = listen({ ...lee, role: "JUDGE" }, (await readSnapshot(lee)).seq);
    await soon(() => expect(asJudge.text()).toContain("retry"));
    await placeMember(lesson.teacher, { memberId: lee.id, role: "STUDENT" });
    await soon(() => expect(asJudge.isOver()).toBe(true));
    expect(asJudge.text()).toContain("event: reset");

    const post: Parameters<typeof writePost>[1] = {
      paragraphId: lesson.paragraphs[0]?.id,
      kind: "QUESTION",
      body: "Behind the gate.",
      evidence: [],
    };
    expect(await writePost(ben, post)).toMatchObject({ ok: true });
    const asStudent = listen(lee, asJudge.seqs().at(-1));
    await retitle(lesson, "The end");
    await soon(() => expect(asStudent.text()).toContain("The end"));
    expect(asJudge.text() + asStudent.text()).not.toMatch(/Behind the gate|event: post/);
  });

  it("ends for a member who is removed, whose token is revoked, or whose room is deleted", async () => {
    const lesson = await openLesson(db);
    const [ada, ben, seoyeon] = [
      await letIn(lesson, "Ada"),
      await letIn(lesson, "Ben"),
      await letIn(lesson, "Seo-yeon"),
    ];
    const [ofAda, ofBen, ofSeoyeon] = [listen(ada), listen(ben), listen(seoyeon)];
    await soon(() => expect(ofSeoyeon.seqs().length).toBe(3));
    await moderate(lesson.teacher, { act: "remove", targetId: ada.id, reason: "Left", name: undefined });
    await soon(() => expect(ofAda.isOver()).toBe(true));
    expect(ofAda.text()).toContain(`event: member-removed\ndata: {"id":"${ada.id}"}`);
    await resetRejoinKey(lesson.teacher, { memberId: ben.id });
    await soon(() => expect(ofBen.isOver()).toBe(true));
    expect(ofSeoyeon.isOver()).toBe(false);
    await db.room.delete({ where: { id: lesson.roomId } });
    await soon(() => expect(ofSeoyeon.isOver()).toBe(true));
  });

  it("says reset to a number that the log does not reach, before it or after it", async () => {
    const lesson = await openLesson(db);
    for (const turn of upTo(5)) await retitle(lesson, `Turn ${turn}`);
    await db.event.deleteMany({ where: { roomId: lesson.roomId, seq: { lte: 3 } } });
    const [before, just, after] = [
      listen(lesson.teacher, 2),
      listen(lesson.teacher, 3),
      listen(lesson.teacher, 6),
    ];
    await soon(() => expect([before.isOver(), after.isOver()]).toEqual([true, true]));
    expect([before.text(), after.text()].map((text) => text.includes("event: reset"))).toEqual([true, true]);
    await soon(() => expect(just.seqs()).toEqual([4, 5]));
  });

  it("closes a member's oldest when they open a seventh", async () => {
    const lesson = await openLesson(db);
    const ada = await letIn(lesson, "Ada");
    const streams = upTo(7).map(() => listen(ada));
    await soon(() => expect(streams[0]?.isOver()).toBe(true));
    expect(streams.slice(1).map((stream) => stream.isOver())).toEqual(Array(6).fill(false));
  });

  it("keeps less than 1 MB for a client that does not read, and gives it everything when it does", async () => {
    const lesson = await openLesson(db);
    const sleepy = streamOf(openFeed(lesson.teacher, { seq: 0 }));
    const paragraphId = lesson.paragraphs[0]?.id ?? "";
    const body = "긴 글 ".repeat(500);
    const evidence = Array(5).fill({
      url: `https://school.example/${"a".repeat(1900)}`,
      title: "근거",
      words: "말 ".repeat(200),
    });
    for (const _ of upTo(60))
      await writePost(lesson.teacher, { paragraphId, kind: "QUESTION", body, quote: null, evidence });
    await retitle(lesson, "The end");
    const [client] = live.hubs.get(lesson.roomId)?.clients ?? [];
    await soon(() => expect(client?.isFull()).toBe(true));
    expect(client?.sentSeq).toBeLessThan(61);
    const awake = read(sleepy);
    await soon(() => expect(awake.seqs()).toEqual(upTo(61)));
  });

  it("leaves nothing behind when its clients have gone", async () => {
    const lesson = await openLesson(db);
    const stream = listen(lesson.teacher);
    await soon(() => expect(live.hubs.has(lesson.roomId)).toBe(true));
    await stream.leave();
    expect(live.hubs.has(lesson.roomId)).toBe(false);
  });
});

import { afterAll, describe, expect, it, vi } from "vitest";
import { type Lesson, letIn, openLesson, signedIn } from "@/prisma/lesson";
import { db } from "../db/client";
import { pool } from "../db/pool";
import { findSent } from "../db/write-statements";
import { makeQuote } from "../debate/anchors";
import type { Member } from "../members/member";
import { findMotion } from "../motions/queries";
import { writePost } from "../posts/commands";
import { copyMotion, deleteMotion, reviseMotion, shareMotion } from "../revisions/commands";
import { findOwnMotion, findSharedMotion } from "../revisions/queries";
import { placeMember } from "../sides/commands";
import { changePhase, changeRoomSettings } from "./commands";
import { readSnapshot } from "./queries";
import { loadWholeRoom, readLaterEvents, readWholeRoom } from "./room-state";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

type Class = Readonly<{
  lesson: Lesson;
  ben: Member;
  motionId: string;
  okafor: ReturnType<typeof signedIn>;
  write: (at: number, words: string | null, body: string) => Promise<string>;
}>;

/** Ben may rebut each of the three paragraphs. */
async function openClass(): Promise<Class> {
  const lesson = await openLesson(db);
  const ben = await letIn(lesson, "Ben");
  await placeMember(lesson.teacher, { memberId: ben.id, side: "OPPOSITION" });
  await changePhase(lesson.teacher, { to: "rebuttals" });
  const { id: motionId } = (await readWholeRoom(lesson.roomId)).motion;
  return {
    lesson,
    ben,
    motionId,
    okafor: signedIn({ teacherId: lesson.teacherId, email: "okafor@school.example" }),
    async write(at, words, body) {
      const { id: paragraphId = "", text = "" } = lesson.paragraphs[at] ?? {};
      const start = text.indexOf(words ?? "");
      const quote = words === null ? null : makeQuote(text, start, start + words.length);
      const written = await writePost(ben, { paragraphId, kind: "REBUT", body, quote, evidence: [] });
      if (!written.ok) throw new Error(written.reason);
      return written.value.postId;
    },
  };
}

const revise = async ({ okafor, motionId }: Class, text: string) => {
  expect(await reviseMotion(okafor, { motionId, text })).toMatchObject({ ok: true });
};

const move = ({ lesson }: Class, revision: number) => changeRoomSettings(lesson.teacher, { revision });
const postsOf = async ({ ben }: Class) => (await readSnapshot(ben)).posts;

describe("a room moves to another revision", { timeout: 30_000 }, () => {
  afterAll(() => db.$disconnect());

  it("with its posts, each found again, and back to where they were written", async () => {
    const all = await openClass();
    await all.write(0, "is dear", "Dear to whom?");
    await all.write(1, null, "So is the school.");
    await all.write(2, "may yet", "It will not.");
    const before = await postsOf(all);
    await revise(all, "It costs much.\n\nIn short, the alliance is dear.\n\nIt is also old.");
    expect((await readSnapshot(all.ben)).motion.revision).toBe(1);

    expect(await move(all, 2)).toMatchObject({ ok: false, reason: "phase-running", phase: "rebuttals" });
    await changePhase(all.lesson.teacher, { pause: true });
    const { seq } = await readWholeRoom(all.lesson.roomId);
    expect(await move(all, 2)).toMatchObject({
      ok: true,
      value: { anchors: { same: 1, moved: 1, approximate: 0, paragraph: 0, orphaned: 1 } },
    });
    const { motion, posts } = await readSnapshot(all.ben);
    expect(motion.revision).toBe(2);
    expect(posts.map(({ anchor, quote, quotedBefore }) => [anchor, quote?.start, quotedBefore])).toEqual([
      ["moved", 23, undefined],
      ["same", undefined, undefined],
      ["orphaned", undefined, "may yet"],
    ]);
    const { events } = await readLaterEvents(all.lesson.roomId, seq, seq + 2, 9);
    expect(events.map(({ topic, toldTo }) => [topic, toldTo])).toEqual([
      ["room", null],
      ["essay", null],
    ]);
    const kept = await readWholeRoom(all.lesson.roomId);
    expect(kept.posts).toEqual((await loadWholeRoom(all.lesson.roomId))?.posts);

    expect(await move(all, 1)).toMatchObject({ ok: true, value: { anchors: { same: 3 } } });
    expect(await postsOf(all)).toEqual(before);
    expect(await db.post.count({ where: { roomId: all.lesson.roomId, origin: { not: "null" } } })).toBe(0);
    expect(await move(all, 7)).toMatchObject({ ok: false, reason: "not-found" });
  });

  it("and what is gone can still be answered, beside it; the log says that the room moved", async () => {
    const all = await openClass();
    const { teacher, roomId } = all.lesson;
    const goneId = await all.write(2, "may yet", "It will not.");
    await revise(all, "It costs much.");
    await changePhase(teacher, { pause: true });
    await move(all, 2);
    await changePhase(teacher, { pause: false });
    const answer = { parentId: goneId, kind: "QUESTION" as const, body: "Which words?", evidence: [] };
    expect(await writePost(teacher, answer)).toMatchObject({ ok: true });
    const [gone, reply] = await postsOf(all);
    expect(reply).toMatchObject({ parentId: goneId, anchor: "orphaned", paragraphId: gone?.paragraphId });
    await changePhase(teacher, { pause: true });
    expect(await move(all, 1)).toMatchObject({ ok: true, value: { anchors: { same: 2, orphaned: 0 } } });
    const log = await db.moderationEntry.findMany({ where: { roomId }, select: { act: true } });
    expect(log.map(({ act }) => act)).toEqual(["revision", "revision"]);
  });

  it("with what is written at the same moment: the post is on either essay and its words are in it", async () => {
    const all = await openClass();
    await revise(all, "It costs much.\n\nIt is also old.\n\nAnd it may yet be loosened.");
    await changePhase(all.lesson.teacher, { pause: true });
    const answers = await Promise.all([
      changePhase(all.lesson.teacher, { pause: false }),
      all.write(0, "is dear", "Dear to whom?").catch((error: Error) => error.message),
      move(all, 2),
    ]);
    const [, written, moved] = answers;
    const { posts, motion } = await readSnapshot(all.ben);
    if (moved.ok) expect(motion.revision).toBe(2);
    for (const { paragraphId, quote } of posts) {
      const text = motion.paragraphs.find(({ id }) => id === paragraphId)?.text;
      if (quote) expect(text?.slice(quote.start, quote.end)).toBe(quote.exact);
    }
    expect(posts.length === 1 || typeof written === "string").toBe(true);
  });

  it("and a post that is sent again after it is the same post", async () => {
    const all = await openClass();
    await all.write(0, "The alliance is dear.", "Dear to whom?");
    await db.post.updateMany({ where: { roomId: all.lesson.roomId }, data: { key: "key-of-bens-form" } });
    const first = all.lesson.paragraphs[0]?.id ?? "";
    await revise(all, "It is also old.\n\nAnd it may yet be loosened. The alliance is dear.");
    await changePhase(all.lesson.teacher, { pause: true });
    await move(all, 2);
    const { id: authorId, roomId } = all.ben;
    const [sent] = await findSent(pool, { roomId, authorId, key: "key-of-bens-form" });
    expect([sent?.paragraphId, (await postsOf(all))[0]?.anchor]).toEqual([first, "moved"]);
  });
});

describe("a motion", { timeout: 30_000 }, () => {
  it("that is written anew is another revision, and the former one stays as it was, by name and word", async () => {
    const { okafor, motionId } = await openClass();
    await reviseMotion(okafor, { motionId, title: "Tightening is dear", source: "A paper" });
    expect(await reviseMotion(okafor, { motionId, base: 1, text: "Late." })).toMatchObject({
      ok: false,
      reason: "essay-changed",
    });
    await reviseMotion(okafor, { motionId, title: "Tightening is dear" });
    const [first, last] = await Promise.all([
      findMotion(okafor.teacherId, motionId, 1),
      findMotion(okafor.teacherId, motionId),
    ]);
    expect(first).toMatchObject({ title: "Tightening does harm", source: null, revision: 1 });
    expect(last).toMatchObject({ title: "Tightening is dear", source: "A paper", revision: 2 });
    expect(last?.paragraphs).toEqual(first?.paragraphs);
    const eve = signedIn({ teacherId: "eve", email: "eve@school.example" });
    expect(await reviseMotion(eve, { motionId, text: "Mine." })).toMatchObject({ reason: "not-found" });
  });

  it("is shared by its link while it is, copied by it, and deleted where no room debates it", async () => {
    const { okafor, motionId, lesson } = await openClass();
    await shareMotion(okafor, { motionId, shared: true });
    const own = await findOwnMotion(okafor.teacherId, motionId);
    const token = own?.shareToken ?? "";
    expect(await findSharedMotion(token)).toMatchObject({ id: motionId });
    expect(await findSharedMotion(`${motionId}.${"0".repeat(32)}`)).toBeNull();
    const kim = signedIn({ teacherId: (await openLesson(db)).teacherId, email: "kim@school.example" });
    const copied = await copyMotion(kim, { token });
    const mine = copied.ok ? copied.value : { motionId: "" };
    expect((await findMotion(kim.teacherId, mine.motionId))?.paragraphs).toEqual(
      lesson.paragraphs.map(({ id, text }, at) => ({ id, text, number: at + 1 })),
    );
    await shareMotion(okafor, { motionId, shared: false });
    expect(await copyMotion(kim, { token })).toMatchObject({ ok: false, reason: "not-found" });

    expect(await deleteMotion(okafor, { motionId })).toMatchObject({ ok: false, reason: "motion-in-use" });
    expect(await deleteMotion(okafor, mine)).toMatchObject({ ok: false, reason: "not-found" });
    expect(await deleteMotion(kim, mine)).toMatchObject({ ok: true });
    expect(await findMotion(kim.teacherId, mine.motionId)).toBeNull();
  });
});

import { afterAll, describe, expect, it, vi } from "vitest";
import academic from "@/prisma/formats/structured-academic-controversy.json";
import { type Lesson, letIn, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import type { Member } from "../members/member";
import { writePost } from "../posts/commands";
import { changePhase, changeRoomSettings } from "../rooms/commands";
import { readSnapshot } from "../rooms/queries";
import { placeMember } from "../sides/commands";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

/**
 * Lets the running phase end as it does between two ticks of the clock: its time is over, and nobody has
 * moved the room on yet.
 */
const runOut = ({ roomId }: Lesson) =>
  db.room.update({ where: { id: roomId }, data: { phaseEndsAt: new Date(Date.now() - 100) } });

const ask = (member: Member, { paragraphs }: Lesson, body: string) =>
  writePost(member, { paragraphId: paragraphs[0]?.id ?? "", kind: "QUESTION", body, evidence: [] });

describe("a post that is sent when the time is over and before the clock has moved the room on", () => {
  afterAll(() => db.$disconnect());

  it("moves the room on first, and stands behind the next phase's gate like any other", async () => {
    const lesson = await openLesson(db);
    const [ada, ben] = [await letIn(lesson, "Ada"), await letIn(lesson, "Ben")];
    await changePhase(lesson.teacher, { to: "openings" });
    await changeRoomSettings(lesson.teacher, { settings: { writeFirst: "PHASE" } });
    await runOut(lesson);
    expect(await ask(ada, lesson, "Just in time?")).toMatchObject({ ok: true });
    const [hers, his] = [await readSnapshot(ada), await readSnapshot(ben)];
    expect([hers.phase.key, his.phase.key]).toEqual(["rebuttals", "rebuttals"]);
    expect([hers.posts.length, his.posts.length]).toEqual([1, 0]);
  });

  it("moves no archived room on: its clock waits for the archive to end", async () => {
    const lesson = await openLesson(db);
    const ada = await letIn(lesson, "Ada");
    await changePhase(lesson.teacher, { to: "openings" });
    await changeRoomSettings(lesson.teacher, { archived: true });
    await runOut(lesson);
    expect(await ask(ada, lesson, "Too late?")).toMatchObject({ ok: false, reason: "archived" });
    expect((await readSnapshot(ada)).phase.key).toBe("openings");
  });

  it("is written for the side that its author argues in a swap round that has begun", async () => {
    const lesson = await openLesson(db, academic);
    const ada = await letIn(lesson, "Ada");
    await placeMember(lesson.teacher, { memberId: ada.id, side: "PROPOSITION" });
    await changePhase(lesson.teacher, { to: "rebuttals" });
    await runOut(lesson);
    expect(await ask(ada, lesson, "Which side am I?")).toMatchObject({ ok: true });
    const { me, phase, posts } = await readSnapshot(ada);
    expect([phase.key, me.side, posts[0]?.side]).toEqual(["swap", "OPPOSITION", "OPPOSITION"]);
  });
});

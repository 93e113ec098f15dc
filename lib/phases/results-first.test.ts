import { afterAll, describe, expect, it, vi } from "vitest";
import { letIn, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import { changePhase, changeRoomSettings, keepWall } from "../rooms/commands";
import { readResults } from "../rooms/queries";
import { showResultsWithoutWall } from "./clock";
import { advance, showWithoutWall } from "./phase-change";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

afterAll(() => db.$disconnect());

/** A lesson before its closing vote ends, and what teacher and class have of the results. */
async function beforeTheEnd() {
  const lesson = await openLesson(db);
  const ada = await letIn(lesson, "Ada");
  await changePhase(lesson.teacher, { to: "closing-vote" });
  const seen = async () => ({
    teacher: (await readResults(lesson.teacher)) !== null,
    class: (await readResults(ada)) !== null,
  });
  const debrief = () => changePhase(lesson.teacher, { to: "debrief" });
  const wallWasHeard = (ago: string) =>
    db.$executeRawUnsafe(
      `UPDATE "Room" SET "wallSeenAt" = now() - interval '${ago}' WHERE id = $1`,
      lesson.roomId,
    );
  return { ...lesson, seen, debrief, wallWasHeard };
}

const nobody = { teacher: false, class: false };
const teacherOnly = { teacher: true, class: false };
const all = { teacher: true, class: true };

describe("the results, at the reveal", () => {
  it("are everybody's at once where no wall was opened", async () => {
    const { seen, debrief } = await beforeTheEnd();
    expect(await seen()).toEqual(nobody);
    await debrief();
    expect(await seen()).toEqual(all);
  });

  it("are the teacher's while a wall is open, until they are shown, and again when it comes again", async () => {
    const { teacher, seen, debrief } = await beforeTheEnd();
    await keepWall(teacher);
    expect(await seen()).toEqual(nobody);
    for (let turn = 0; turn < 2; turn++) {
      await debrief();
      expect(await seen()).toEqual(teacherOnly);
      await changePhase(teacher, { extendSeconds: 60 });
      await changePhase(teacher, { pause: true });
      expect(await seen()).toEqual(teacherOnly);
      await changePhase(teacher, { showResults: true });
      expect(await seen()).toEqual(all);
      await changePhase(teacher, { to: "closing-vote" });
      expect(await seen()).toEqual(nobody);
    }
  });

  it("are held by the clock that moves on as by a hand", async () => {
    const { teacher, roomId, seen } = await beforeTheEnd();
    await keepWall(teacher);
    await db.$executeRaw`UPDATE "Room" SET "phaseEndsAt" = now() WHERE id = ${roomId}`;
    await advance(roomId);
    expect(await seen()).toEqual(teacherOnly);
  });

  it.each([
    ["140 seconds", teacherOnly],
    ["160 seconds", all],
  ])("ask whether the wall was heard of: %s ago", async (ago, expected) => {
    const { seen, debrief, wallWasHeard } = await beforeTheEnd();
    await wallWasHeard(ago);
    await debrief();
    expect(await seen()).toEqual(expected);
  });

  it("are everybody's once the wall was closed in mid-reveal and not opened again", async () => {
    const { teacher, roomId, seen, debrief, wallWasHeard } = await beforeTheEnd();
    await keepWall(teacher);
    await debrief();
    await wallWasHeard("140 seconds");
    await showResultsWithoutWall();
    await showWithoutWall(roomId);
    expect(await seen()).toEqual(teacherOnly);
    await wallWasHeard("160 seconds");
    await showResultsWithoutWall();
    expect(await seen()).toEqual(all);
  });

  it("are everybody's where the teacher wants no wall first, whatever is open", async () => {
    const { teacher, seen, debrief } = await beforeTheEnd();
    await keepWall(teacher);
    await changeRoomSettings(teacher, { settings: { wallFirst: false } });
    await debrief();
    expect(await seen()).toEqual(all);
  });

  it("say nothing twice: to show what is shown is no change", async () => {
    const { teacher, roomId, debrief } = await beforeTheEnd();
    await keepWall(teacher);
    await debrief();
    await changePhase(teacher, { showResults: true });
    const last = await db.event.count({ where: { roomId } });
    await changePhase(teacher, { showResults: true });
    await keepWall(teacher);
    expect(await db.event.count({ where: { roomId } })).toBe(last);
  });
});

import { afterAll, expect, it, vi } from "vitest";
import { letIn, must, openLesson, signedIn } from "@/prisma/lesson";
import { db } from "../db/client";
import type { Member } from "../members/member";
import { addMotion } from "../motions/commands";
import { createRoom } from "../opening/commands";
import { changePhase, changeRoomSettings } from "../rooms/commands";
import { readSnapshot } from "../rooms/queries";
import { choosePoints, proposePoint, reviewPoint } from "./commands";
import { readPoints } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

afterAll(() => db.$disconnect());

/** A room in its lobby, on a claim alone. */
async function onClaim() {
  const lesson = await openLesson(db);
  const { roomId, teacherId } = lesson;
  const who = signedIn({ teacherId, email: "okafor@school.example" });
  const { motionId } = await must(
    addMotion(who, { title: "Phones stay at home", language: "en", points: [] }),
  );
  const claim = await db.revision.findFirstOrThrow({ where: { motionId } });
  await db.room.update({ where: { id: roomId }, data: { revisionId: claim.id } });
  const [ada, ben] = [await letIn(lesson, "Ada"), await letIn(lesson, "Ben")];
  const seenBy = async (member: Member) => (await readPoints(member)).map(({ text }) => text);
  return { ...lesson, who, motionId, claimId: claim.id, ada, ben, seenBy };
}

const two = { points: ["They buzz.", "They cost a lesson."] };

it("begins the debate on the points that are chosen, and not before", async () => {
  const { teacher, who, motionId, claimId, ada } = await onClaim();
  expect((await readSnapshot(ada)).motion).toMatchObject({ hasPoints: true, paragraphs: [] });
  expect(await changePhase(teacher, { to: "next" })).toMatchObject({ reason: "points-missing" });
  const later = new Date(Date.now() + 60_000);
  expect(await changePhase(teacher, { endsAt: later })).toMatchObject({ reason: "points-missing" });
  expect(await choosePoints(ada, two)).toMatchObject({ reason: "not-allowed" });

  await must(choosePoints(teacher, two));
  const { motion } = await readSnapshot(ada);
  expect(motion).toMatchObject({ hasPoints: true, revision: 2 });
  expect(motion.paragraphs.map(({ number, text }) => [number, text])).toEqual([
    [1, "They buzz."],
    [2, "They cost a lesson."],
  ]);
  await must(changePhase(teacher, { to: "openings" }));
  expect(await changeRoomSettings(teacher, { revision: 1 })).toMatchObject({ ok: false });
  await must(changePhase(teacher, { pause: true }));
  expect(await changeRoomSettings(teacher, { revision: 1 })).toMatchObject({ reason: "points-missing" });

  const { roomId } = await must(createRoom(who, { motionId, title: "10C", format: "oxford", settings: {} }));
  expect(await db.room.findUnique({ where: { id: roomId } })).toMatchObject({ revisionId: claimId });
});

it("takes three points of a student, until they are chosen", async () => {
  const { teacher, ada, ben, seenBy } = await onClaim();
  for (const text of ["One.", "Two.", "Three."]) await must(proposePoint(ada, { text }));
  expect(await proposePoint(ada, { text: "Four." })).toMatchObject({ reason: "too-many-points" });
  expect(await proposePoint(teacher, { text: "Mine." })).toMatchObject({ reason: "not-allowed" });
  expect(await seenBy(ben)).toEqual(["One.", "Two.", "Three."]);
  await must(choosePoints(teacher, two));
  expect(await proposePoint(ben, { text: "Late." })).toMatchObject({ reason: "points-chosen" });
  const { teacher: other, ada: reader } = await onClaim();
  expect(await reviewPoint(other, { pointId: "nowhere", verdict: "show" })).toMatchObject({
    reason: "not-found",
  });
  expect(await seenBy(reader)).toEqual([]);
});

it("keeps a point that waits, or was taken away, from the class", async () => {
  const { roomId, teacher, ada, ben, seenBy } = await onClaim();
  await db.room.update({ where: { id: roomId }, data: { ownWords: ["numpty"] } });
  const { pointId } = await must(proposePoint(ada, { text: "You numpty." }));
  expect([await seenBy(ben), await seenBy(ada), await seenBy(teacher)]).toEqual([
    [],
    ["You numpty."],
    ["You numpty."],
  ]);
  const toldTo = async () =>
    (await db.event.findFirst({ where: { roomId, type: "points" }, orderBy: { seq: "desc" } }))?.toldTo;
  expect(await toldTo()).toBe("teacher owner");
  expect(await reviewPoint(ada, { pointId, verdict: "show" })).toMatchObject({ reason: "not-allowed" });
  await must(reviewPoint(teacher, { pointId, verdict: "show" }));
  expect(await seenBy(ben)).toEqual(["You numpty."]);
  await must(reviewPoint(teacher, { pointId, verdict: "hide", reason: "Unkind." }));
  expect(await seenBy(ben)).toEqual([]);
  expect(await readPoints(ada)).toMatchObject([{ status: "HIDDEN", reason: "Unkind." }]);
});

it("chooses once, whoever presses at the same time, and takes no point after it", async () => {
  const { roomId, motionId, teacher, ada, ben } = await onClaim();
  const outcomes = await Promise.all([
    choosePoints(teacher, two),
    proposePoint(ada, { text: "In time?" }),
    choosePoints(teacher, { points: ["Other.", "Another."] }),
    proposePoint(ben, { text: "In time?" }),
  ]);
  const [first, adas, second, bens] = outcomes.map((one) => (one.ok ? "done" : one.reason));
  expect([first, second].toSorted()).toEqual(["done", "points-chosen"]);
  expect(await db.revision.count({ where: { motionId } })).toBe(2);
  const proposed = [adas, bens].filter((one) => one === "done").length;
  expect(await db.proposedPoint.count({ where: { roomId } })).toBe(proposed);
});

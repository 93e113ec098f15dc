import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { addTeacher } from "@/prisma/classroom";
import { letIn, openLesson, signedIn } from "@/prisma/lesson";
import { startSession } from "../auth/commands";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { startBus, stopBus } from "../live/bus";
import { openFeed } from "../live/stream";
import { findMemberAt, type Member } from "../members/member";
import { endLead } from "../owners/commands";
import { readSnapshot } from "../rooms/queries";
import { comeToLead, makeCoTeacherLink } from "./commands";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
beforeAll(startBus);
afterAll(async () => {
  await stopBus();
  await db.$disconnect();
});

/** A co-teacher in a browser, with the streams of the room and of what a student sees of it. */
async function watching() {
  const lesson = await openLesson(db);
  const { id: ada } = await letIn(lesson, "Ada");
  const account = { name: "Ms Kim", email: `${newId()}@school.example`, passwordHash: "" };
  const teacherId = await addTeacher(db, account);
  const link = await makeCoTeacherLink(lesson.teacher, {});
  const token = link.ok ? link.value.token : "";
  await comeToLead(signedIn({ ...account, teacherId }), { token });
  const sessionId = await startSession({ teacherId, version: 1 }, "here");
  const open = async (address: string): Promise<readonly [Member, ReturnType<typeof vi.fn>]> => {
    const proof = await findMemberAt(address, { session: { sessionId }, seatIn: () => null });
    if (!proof) throw new Error("Ms Kim does not lead the room");
    const end = vi.fn();
    const { seq } = await readSnapshot(proof.member);
    openFeed(proof.member, { seq })({ give: () => undefined, waiting: () => 0, end, drop: end });
    return [proof.member, end];
  };
  const [[kim, own], [, looking]] = [await open(lesson.roomId), await open(`${lesson.roomId}~${ada}`)];
  return { lesson, kim, ends: () => [own, looking].map(({ mock }) => mock.calls.length) };
}

it("a co-teacher who is sent away hears no more within two seconds, through a student's eyes neither", async () => {
  const { lesson, kim, ends } = await watching();
  expect(ends()).toEqual([0, 0]);
  await endLead(lesson.teacher, { memberId: kim.id });
  await vi.waitFor(() => expect(ends()).toEqual([1, 1]), 2000);
});

it("a substitute's streams end when their time is over, without anybody's act", async () => {
  const { kim, ends } = await watching();
  expect(ends()).toEqual([0, 0]);
  const soon = new Date(Date.now() + 200);
  const where = { roomId_id: { roomId: kim.roomId, id: kim.id } };
  await db.member.update({ where, data: { endsAt: soon } });
  await vi.waitFor(() => expect(ends()).toEqual([1, 1]), 2200);
  expect(Date.now()).toBeGreaterThan(soon.getTime());
});

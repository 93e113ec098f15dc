import { afterAll, describe, expect, it, vi } from "vitest";
import { letIn, openLesson } from "@/prisma/lesson";
import { startSession } from "../auth/commands";
import { db } from "../db/client";
import { wallAddress } from "../debate/watching";
import { findMemberAt, type Member } from "../members/member";
import { moderate } from "../moderation/commands";
import { changeRoomSettings } from "../rooms/commands";
import { readFirstSnapshot, readSnapshotJson } from "../rooms/snapshot-json";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

const silly = "Captain Underpants";

/** A room whose names wait, with Ada in it from before and somebody silly. */
async function openDoor() {
  const lesson = await openLesson(db);
  const ada = await letIn(lesson, "Ada");
  await changeRoomSettings(lesson.teacher, { settings: { namesWait: true } });
  const joker = await letIn(lesson, silly);
  const sessionId = await startSession({ teacherId: lesson.teacherId, version: 1 }, "");
  const browser = { session: { sessionId }, seatIn: () => null };
  const wall = (await findMemberAt(wallAddress(lesson.roomId), browser))?.member;
  if (!wall) throw new Error("the teacher has no wall");
  return { lesson, ada, joker, wall };
}

/** Whether a name is anywhere in what a member is sent, by the page or by the API. */
async function isSentTo(member: Member, name: string): Promise<boolean> {
  const sent = [
    (await readFirstSnapshot(member)).json,
    String(Buffer.concat(await readSnapshotJson(member))),
  ];
  const [first = false, ...rest] = sent.map((text) => text.includes(name));
  expect(rest).toEqual([first]);
  return first;
}

describe("a name that waits", () => {
  afterAll(() => db.$disconnect());

  it("is sent to nobody but the teacher and its owner, and to the wall and the class once it is let through", async () => {
    const { lesson, ada, joker, wall } = await openDoor();
    const whoIsSent = async (name: string) => {
      const found: boolean[] = [];
      for (const member of [lesson.teacher, joker, ada, wall]) found.push(await isSentTo(member, name));
      return found;
    };
    expect(await whoIsSent(silly)).toEqual([true, true, false, false]);
    expect(await whoIsSent("Ada")).toEqual([true, true, true, true]);

    const passed = await moderate(lesson.teacher, { act: "let-through", targetId: joker.id });
    expect(passed).toMatchObject({ ok: true });
    expect(await whoIsSent(silly)).toEqual([true, true, true, true]);
    expect(await moderate(lesson.teacher, { act: "let-through", targetId: joker.id })).toMatchObject({
      ok: false,
      reason: "not-changeable",
    });
  });

  it("is let through with all others, by a new name from the teacher, and where none waits any more", async () => {
    const { lesson, joker, wall } = await openDoor();
    await moderate(lesson.teacher, { act: "rename", targetId: joker.id, name: "Jonas" });
    expect(await isSentTo(wall, "Jonas")).toBe(true);

    await letIn(lesson, "Ben");
    await letIn(lesson, "Cleo");
    expect(await isSentTo(wall, "Ben")).toBe(false);
    await moderate(lesson.teacher, { act: "let-all-through" });
    expect([await isSentTo(wall, "Ben"), await isSentTo(wall, "Cleo")]).toEqual([true, true]);

    await letIn(lesson, "Dana");
    expect(await isSentTo(wall, "Dana")).toBe(false);
    await changeRoomSettings(lesson.teacher, { settings: { namesWait: false } });
    expect(await isSentTo(wall, "Dana")).toBe(true);
  });

  it("is not the students' to let through, nor is the wall theirs", async () => {
    const { lesson, ada, joker } = await openDoor();
    expect(await moderate(ada, { act: "let-through", targetId: joker.id })).toMatchObject({
      ok: false,
      reason: "not-allowed",
    });
    expect(
      (await findMemberAt(wallAddress(lesson.roomId), { session: null, seatIn: () => null }))?.member,
    ).toBe(undefined);
  });
});

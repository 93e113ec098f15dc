import { afterAll, describe, expect, it, vi } from "vitest";
import { letIn, openLesson, otherSettings, signedIn } from "@/prisma/lesson";
import { createClass } from "../classes/commands";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { findTeacherIn, type Member } from "../members/member";
import { moderate } from "../moderation/commands";
import { withdrawPost, writePost } from "../posts/commands";
import { changePhase, changeRoomSettings } from "../rooms/commands";
import { readSnapshot } from "../rooms/queries";
import { loadWholeRoom, readWholeRoom } from "../rooms/room-state";
import { copyRoom, createRooms } from "./commands";
import { findRoomPlan, listMadeRooms } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
afterAll(() => db.$disconnect());

const classOf = async (teacherId: string, name: string) => {
  const made = await createClass(signedIn({ teacherId, email: "" }), { name, students: [{ name: "Ada" }] });
  if (!made.ok) throw new Error(made.reason);
  return made.value.classId;
};

async function planned() {
  const lesson = await openLesson(db);
  const { revision } = await db.room.findUniqueOrThrow({
    where: { id: lesson.roomId },
    select: { revision: { select: { motionId: true } } },
  });
  const { motionId } = revision;
  const wish = { motionId, title: "Period 4", format: "oxford", settings: {}, classIds: [] as string[] };
  return { ...lesson, wish: { ...wish, copyOf: null, withTeacherPosts: false } };
}

/** A room in which its teacher wrote, answered a student and pinned, and took something back. */
async function written() {
  const lesson = await planned();
  const { teacher, paragraphs } = lesson;
  const ada = await letIn(lesson, "Ada");
  await changePhase(teacher, { to: "rebuttals" });
  const post = async (by: Member, body: string, more: object) => {
    const wish = { kind: "QUESTION", body, restatement: null, quote: null, evidence: [], ...more };
    const outcome = await writePost(by, wish as never);
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.postId;
  };
  const on = { paragraphId: paragraphs[1]?.id };
  const quote = { exact: "old", prefix: "", suffix: "", start: 11, end: 14 };
  const first = await post(teacher, "Since when?", { ...on, quote });
  await post(teacher, "Look at the dates.", { parentId: first });
  await moderate(teacher, { act: "pin", targetId: first } as never);
  const adas = await post(ada, "Why?", on);
  await post(teacher, "Because.", { parentId: adas });
  await withdrawPost(teacher, { postId: await post(teacher, "No.", on) });
  return lesson;
}

const asIn = async (teacher: Member, roomId: string) => {
  const there = await findTeacherIn(teacher, roomId);
  if (!there) throw new Error("the teacher does not lead the room");
  return readSnapshot(there);
};

describe("one debate for several classes", () => {
  it("is a room for each, named for it, made in one go and once", async () => {
    const { teacherId, wish } = await planned();
    const teacher = signedIn({ teacherId, email: "" });
    const classIds = [await classOf(teacherId, "7A"), await classOf(teacherId, "7B")];
    const receipt = { caller: `teacher:${teacherId}`, key: newId(), bodyHash: "b" };
    const made = await createRooms(teacher, { ...wish, classIds }, receipt);
    expect(await createRooms(teacher, { ...wish, classIds }, receipt)).toEqual(made);
    const rooms = await listMadeRooms(teacherId, made.ok ? made.value.roomIds : []);
    expect(rooms).toMatchObject([
      { title: "Period 4 · 7A", className: "7A" },
      { title: "Period 4 · 7B", className: "7B" },
    ]);
    expect(new Set(rooms.map(({ code }) => code)).size).toBe(2);
    expect(await db.member.count({ where: { roomId: rooms[1]?.id ?? "", role: "STUDENT" } })).toBe(1);
    expect(await db.room.count({ where: { ownerId: teacherId } })).toBe(3);
    const other = await openLesson(db);
    expect(
      await listMadeRooms(
        other.teacherId,
        rooms.map(({ id }) => id),
      ),
    ).toEqual([]);
  });

  it("is made for none where one of the classes is not the teacher's", async () => {
    const { teacherId, wish } = await planned();
    const other = await openLesson(db);
    const classIds = [await classOf(teacherId, "7A"), await classOf(other.teacherId, "8A")];
    const made = await createRooms(signedIn({ teacherId, email: "" }), { ...wish, classIds });
    expect(made).toMatchObject({ ok: false, reason: "not-found", errors: { classIds: "not-found" } });
    expect(await db.room.count({ where: { ownerId: teacherId } })).toBe(1);
  });
});

describe("a copy of a room", () => {
  it("has its plan, nobody in it, and its teacher's own posts only where they are asked for", async () => {
    const { teacher, teacherId, roomId } = await written();
    await changeRoomSettings(teacher, { settings: { sayItBack: true, premoderation: "ALL" } });
    expect((await findRoomPlan(teacherId, roomId))?.ownPosts).toBe(1);
    const bare = await copyRoom(teacher, {});
    const copy = await copyRoom(teacher, { title: "Period 5", withTeacherPosts: true });
    if (!bare.ok || !copy.ok) throw new Error("not copied");
    const [without, with_] = [await asIn(teacher, bare.value.roomId), await asIn(teacher, copy.value.roomId)];
    expect(without.posts).toEqual([]);
    expect(without.room).toMatchObject({ title: "10B", settings: { sayItBack: true } });
    expect(with_.room).toMatchObject({ title: "Period 5", settings: { premoderation: "ALL" } });
    expect(with_.members.map(({ role }) => role)).toEqual(["TEACHER"]);
    expect(with_.phase.index).toBe(0);
    const [first, second] = with_.posts;
    expect(with_.posts.map(({ body }) => body)).toEqual(["Since when?", "Look at the dates."]);
    expect(first).toMatchObject({
      pinned: true,
      parentId: null,
      quote: { exact: "old" },
      status: "PUBLISHED",
    });
    expect(second?.parentId).toBe(first?.id);
    expect(await readWholeRoom(copy.value.roomId)).toEqual(await loadWholeRoom(copy.value.roomId));
    expect((await asIn(teacher, roomId)).posts).toHaveLength(5);
  });

  it("has every setting and the rubric, and so has the form that is filled in from the room", async () => {
    const { teacher, teacherId, roomId, wish } = await planned();
    const { settings: usual } = (await readSnapshot(teacher)).room;
    for (const name of Object.keys(usual) as (keyof typeof usual)[])
      expect(otherSettings[name], name).not.toEqual(usual[name]);
    await changeRoomSettings(teacher, { settings: otherSettings });
    await db.room.update({ where: { id: roomId }, data: { rubric: "clash" } });
    const copy = await copyRoom(teacher, {});
    expect(copy.ok && (await asIn(teacher, copy.value.roomId)).room.settings).toEqual({
      ...otherSettings,
      freeNames: true,
    });
    expect((await findRoomPlan(teacherId, roomId))?.settings).toEqual(otherSettings);
    const me = signedIn({ teacherId, email: "" });
    const byForm = await createRooms(me, { ...wish, copyOf: roomId });
    const copies = [copy.ok && copy.value.roomId, byForm.ok && byForm.value.roomIds[0]];
    for (const id of copies)
      expect(await db.room.findUnique({ where: { id: id || "" } })).toMatchObject({ rubric: "clash" });
  });

  it("is for another class of the teacher's, and for nobody else's", async () => {
    const { teacher, teacherId } = await planned();
    const other = await openLesson(db);
    const mine = await copyRoom(teacher, { classId: await classOf(teacherId, "7A") });
    expect(mine.ok && (await asIn(teacher, mine.value.roomId)).members).toHaveLength(2);
    const classId = await classOf(other.teacherId, "8A");
    expect(await copyRoom(teacher, { classId })).toMatchObject({ errors: { classId: "not-found" } });
  });

  it("takes posts along by the form, too, but not to another essay or from a room of somebody else's", async () => {
    const { teacher, teacherId, roomId, wish } = await written();
    const me = signedIn({ teacherId, email: "" });
    const asked = { ...wish, copyOf: roomId, withTeacherPosts: true };
    const made = await createRooms(me, asked);
    expect(made.ok && (await asIn(teacher, made.value.roomIds[0] ?? "")).posts).toHaveLength(2);
    const other = await planned();
    const refusal = { reason: "invalid", errors: { withTeacherPosts: "other-motion" } };
    expect(await createRooms(me, { ...asked, motionId: other.wish.motionId })).toMatchObject(refusal);
    expect(await createRooms(me, { ...asked, copyOf: other.roomId })).toMatchObject(refusal);
  });
});

import { afterAll, describe, expect, it, vi } from "vitest";
import { type Lesson, letIn, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import type { Member } from "../members/member";
import { moderate } from "../moderation/commands";
import { writePost } from "../posts/commands";
import { flagPost } from "../posts/flag-post";
import { changePhase } from "../rooms/commands";
import { seeNotices } from "./commands";
import { listNotices } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
afterAll(() => db.$disconnect());

const seatOf = async ({ roomId, tokenId }: Member) => ({
  teacherId: null,
  seats: [(await db.token.findUniqueOrThrow({ where: { roomId_id: { roomId, id: tokenId ?? "" } } })).hash],
});
const desk = ({ teacherId }: Pick<Lesson, "teacherId">) => ({ teacherId, seats: [] });
const from = () => ({ address: newId(), browserId: null });

type Who = Parameters<typeof listNotices>[0];
const told = async (who: Who, now?: Date) =>
  (await listNotices(who, now))?.map(({ kind, count, isNew }) => `${kind} ${count}${isNew ? " new" : ""}`);

async function write(member: Member, lesson: Lesson, parentId?: string): Promise<string> {
  const on = parentId ? { parentId } : { paragraphId: lesson.paragraphs[0]?.id };
  const written = await writePost(member, { ...on, kind: "QUESTION", body: "Why so?", evidence: [] });
  if (!written.ok) throw new Error(written.reason);
  return written.value.postId;
}

/** A second teacher of the room. */
async function addColleague({ roomId }: Lesson): Promise<Lesson["teacher"] & { teacherId: string }> {
  const [id, teacherId] = [newId(), newId()];
  const name = "Ms Kim";
  const email = `${teacherId.toLowerCase()}@school.example`;
  await db.teacher.create({ data: { id: teacherId, email, name, passwordHash: "" } });
  await db.member.create({ data: { roomId, id, role: "TEACHER", name, nameKey: newId(), teacherId } });
  const { teacher } = await openLesson(db);
  return { ...teacher, roomId, id, teacherId };
}

async function arguing() {
  const lesson = await openLesson(db);
  const [ada, ben] = [await letIn(lesson, "Ada"), await letIn(lesson, "Ben")];
  await changePhase(lesson.teacher, { to: "rebuttals" });
  return { lesson, ada, ben };
}

describe("what waits for a student", () => {
  it("is what others answered them, until they have seen it, and nothing of what teachers do", async () => {
    const { lesson, ada, ben } = await arguing();
    const [asAda, asBen] = [await seatOf(ada), await seatOf(ben)];
    expect(await told(asAda)).toEqual([]);
    const post = await write(ada, lesson);
    const answer = await write(ben, lesson, post);
    await write(ada, lesson, answer);
    expect(await told(asAda)).toEqual(["answers 1 new"]);
    await flagPost(ben, { postId: post, reason: "Rude" });
    await moderate(lesson.teacher, { act: "mute", targetId: ada.id });
    await moderate(lesson.teacher, { act: "nudge", targetId: ada.id });
    expect(await told(asAda)).toEqual(["answers 1 new"]);
    expect(await told({ teacherId: null, seats: ["no such hash"] })).toBeUndefined();

    await seeNotices(asAda, { until: new Date().toISOString() }, from());
    expect([await told(asAda), await told(asBen)]).toEqual([["answers 1"], ["answers 1 new"]]);
    await write(ben, lesson, post);
    await seeNotices(asAda, { until: new Date(0).toISOString() }, from());
    await seeNotices(asBen, { until: new Date().toISOString(), roomId: lesson.roomId }, from());
    expect(await told(asAda)).toEqual(["answers 1 new"]);
    await moderate(lesson.teacher, { act: "hide", targetId: answer });
    await moderate(lesson.teacher, { act: "remove", targetId: ada.id });
    expect(await told(asAda)).toBeUndefined();
  });

  it("is nothing that came while they were in the room", async () => {
    const { lesson, ada, ben } = await arguing();
    const asAda = await seatOf(ada);
    await write(ben, lesson, await write(ada, lesson));
    const seenAt = new Date(Date.now() + 1000);
    await db.presence.create({ data: { roomId: lesson.roomId, memberId: ada.id, seenAt } });
    expect(await told(asAda)).toEqual(["answers 1"]);
  });
});

describe("what waits for a teacher", () => {
  it("is held and flagged posts, who wants to come back, and answers to her", async () => {
    const { lesson, ada, ben } = await arguing();
    const { roomId } = lesson;
    const hers = await write(lesson.teacher, lesson);
    const post = await write(ada, lesson, hers);
    await flagPost(ben, { postId: post, reason: "Rude" });
    await db.room.update({ where: { id: roomId }, data: { premoderation: "ALL" } });
    const held = await write(ben, lesson, hers);
    await db.return.create({
      data: { roomId, id: newId(), memberId: ada.id, hash: newId(), askedAt: new Date() },
    });
    const all = ["answers 1 new", "flags 1 new", "returns 1 new", "waiting 1 new"];
    expect((await told(desk(lesson)))?.toSorted()).toEqual(all);
    expect(await told(desk(await openLesson(db)))).toEqual([]);

    await seeNotices(desk(lesson), { until: new Date().toISOString(), roomId, kind: "flags" }, from());
    expect((await told(desk(lesson)))?.toSorted()).toEqual(all.with(1, "flags 1"));
    await moderate(lesson.teacher, { act: "approve", targetId: held });
    await moderate(lesson.teacher, { act: "resolve-flag", targetId: post });
    expect((await told(desk(lesson)))?.toSorted()).toEqual(["answers 2 new", "returns 1 new"]);
  });

  it("is what a colleague did in their room, and not what they did themselves", async () => {
    const { lesson, ada } = await arguing();
    const kim = await addColleague(lesson);
    expect(await told(desk(lesson))).toEqual([]);
    expect(await told(desk(kim))).toEqual(["moved 1 new"]);
    await changePhase(kim, { to: "next" });
    await moderate(kim, { act: "mute", targetId: ada.id });
    await moderate(kim, { act: "unmute", targetId: ada.id });
    expect((await told(desk(lesson)))?.toSorted()).toEqual(["moderated 2 new", "moved 1 new"]);
    const [moved] = (await listNotices(desk(lesson)))?.filter(({ kind }) => kind === "moved") ?? [];
    expect(moved).toMatchObject({ by: "Ms Kim", phase: { key: "replies" }, roomTitle: "10B" });
    expect(await told(desk(kim))).toEqual([]);
    await db.room.update({ where: { id: lesson.roomId }, data: { movedById: null } });
    expect(await told(desk(lesson))).toEqual(["moderated 2 new"]);
  });

  it("is that a room will be deleted", async () => {
    const lesson = await openLesson(db);
    const noticedAt = new Date();
    await db.ending.create({ data: { roomId: lesson.roomId, noticedAt } });
    expect(await listNotices(desk(lesson))).toMatchObject([
      { kind: "ending", until: new Date(noticedAt.getTime() + 14 * 86_400_000) },
    ]);
  });
});

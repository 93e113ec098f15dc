import { afterAll, describe, expect, it, vi } from "vitest";
import { listHolders } from "@/prisma/full-lesson";
import { letIn, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { moderate } from "../moderation/commands";
import { readModeration } from "../moderation/queries";
import { writePost } from "../posts/commands";
import { changePhase } from "../rooms/commands";
import { readSnapshot } from "../rooms/queries";
import { loadWholeRoom, readWholeRoom } from "../rooms/room-state";
import { keepApart, placeMember } from "../sides/commands";
import { mergeSeats } from "./commands";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
afterAll(() => db.$disconnect());

async function twice() {
  const lesson = await openLesson(db);
  const [kim, again, ben] = [
    await letIn(lesson, "Kim Min-jun"),
    await letIn(lesson, "minjun"),
    await letIn(lesson, "Ben"),
  ];
  const { roomId, teacher } = lesson;
  for (const one of [kim, again]) await placeMember(teacher, { memberId: one.id, side: "OPPOSITION" });
  await placeMember(teacher, { memberId: ben.id, side: "PROPOSITION" });
  await changePhase(teacher, { to: "rebuttals" });
  const paragraphId = lesson.paragraphs[0]?.id ?? "";
  const post = async (by: typeof kim, body: string) => {
    const wish = { paragraphId, kind: "REBUT" as const, body, restatement: null, quote: null, evidence: [] };
    const written = await writePost(by, wish as never);
    if (!written.ok) throw new Error(written.reason);
    return written.value.postId;
  };
  const posts = { kim: await post(kim, "By Kim"), again: await post(again, "By Kim again") };
  const two = { keptId: kim.id, otherId: again.id };
  return { ...lesson, roomId, kim, again, ben, posts, two };
}

const votes = (roomId: string, memberId: string) =>
  db.ballot.findMany({
    where: { roomId, memberId },
    orderBy: { stage: "asc" },
    select: { stage: true, choice: true },
  });

describe("two seats of one student", () => {
  it("are one: posts, ballots and ratings go over, what the kept one gave stands, nobody rates themself", async () => {
    const { roomId, teacher, kim, again, ben, posts, two } = await twice();
    const ballot = (memberId: string, stage: "OPENING" | "CLOSING", choice: "FOR" | "AGAINST") => ({
      roomId,
      memberId,
      stage,
      choice,
    });
    await db.ballot.createMany({
      data: [
        ballot(kim.id, "OPENING", "FOR"),
        ballot(again.id, "OPENING", "AGAINST"),
        ballot(again.id, "CLOSING", "AGAINST"),
      ],
    });
    const rating = (memberId: string, postId: string, score: number) => ({
      roomId,
      memberId,
      postId,
      score,
      phaseIndex: 3,
    });
    await db.rating.createMany({ data: [rating(again.id, posts.kim, 5), rating(ben.id, posts.again, 2)] });
    await db.credit.create({ data: { roomId, memberId: again.id, postId: posts.kim } });
    await keepApart(teacher, { apart: [again.id, ben.id] });
    await moderate(teacher, { act: "mute", targetId: again.id, reason: "Twice here" } as never);
    await readWholeRoom(roomId);

    expect(await mergeSeats(teacher, two)).toMatchObject({ ok: true, value: { keptId: kim.id } });

    const { members, posts: shown } = await readSnapshot(teacher);
    expect(members.map(({ name }) => name).toSorted()).toEqual(["Ben", "Kim Min-jun", "Ms Okafor"]);
    expect(members.find(({ id }) => id === kim.id)).toMatchObject({ isMuted: true });
    expect(shown.map(({ body, author }) => [body, author?.name])).toEqual([
      ["By Kim", "Kim Min-jun"],
      ["By Kim again", "Kim Min-jun"],
    ]);
    expect(await votes(roomId, kim.id)).toEqual([
      { stage: "OPENING", choice: "FOR" },
      { stage: "CLOSING", choice: "AGAINST" },
    ]);
    expect(await db.rating.findMany({ where: { roomId }, select: { memberId: true, score: true } })).toEqual([
      { memberId: ben.id, score: 2 },
    ]);
    expect(await db.credit.count({ where: { roomId } })).toBe(0);
    const [pair] = await db.keepApart.findMany({ where: { roomId } });
    expect([pair?.memberId, pair?.otherId]).toEqual([kim.id, ben.id].sort());
    const { log } = await readModeration(teacher);
    expect(log.map(({ act, target }) => [act, target])).toEqual([
      ["merge", "Kim Min-jun"],
      ["mute", "Kim Min-jun"],
    ]);
    expect(await readWholeRoom(roomId)).toEqual(await loadWholeRoom(roomId));
    expect(await listHolders(db, [again.id])).toEqual(["Event"]);
  });

  it("are counted from now on where one of them was in a count that was shown", async () => {
    const { roomId, teacher, kim, again, two } = await twice();
    await db.member.update({
      where: { roomId_id: { roomId, id: again.id } },
      data: { isCounted: true },
    });
    expect(await mergeSeats(teacher, two)).toMatchObject({ ok: true });
    const seat = await db.member.findUnique({ where: { roomId_id: { roomId, id: kim.id } } });
    expect(seat?.isCounted).toBe(true);
  });

  it("keep the class's seat, whichever of them stays", async () => {
    const { roomId, teacher, teacherId, kim, again, two } = await twice();
    const student = { id: newId(), position: 0, name: "Kim", nameKey: "kim", pin: "" };
    await db.class.create({
      data: { id: newId(), ownerId: teacherId, name: "10B", students: { create: student } },
    });
    await db.member.update({
      where: { roomId_id: { roomId, id: again.id } },
      data: { classStudentId: student.id },
    });
    expect(await mergeSeats(teacher, two)).toMatchObject({ ok: true });
    const seat = await db.member.findUnique({ where: { roomId_id: { roomId, id: kim.id } } });
    expect(seat?.classStudentId).toBe(student.id);
  });

  it("are merged by a teacher, of two people who are there and in the room", async () => {
    const { teacher, kim, ben, two } = await twice();
    expect(await mergeSeats({ ...teacher, id: ben.id }, two)).toMatchObject({ reason: "not-allowed" });
    for (const otherId of [kim.id, teacher.id, "nobody"])
      expect(await mergeSeats(teacher, { keptId: kim.id, otherId })).toMatchObject({ reason: "not-found" });
    await moderate(teacher, { act: "remove", targetId: ben.id, reason: "Unkind" } as never);
    expect(await mergeSeats(teacher, { keptId: kim.id, otherId: ben.id })).toMatchObject({
      reason: "removed",
    });
  });
});

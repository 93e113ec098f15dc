import { afterAll, describe, expect, it, vi } from "vitest";
import { type Lesson, letIn, openLesson } from "@/prisma/lesson";
import { hashSecret } from "../auth/secrets";
import { castBallot } from "../ballots/commands";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { joinRoom } from "../joining/commands";
import { findWatched, holdsSeat, type Member } from "../members/member";
import { moderate } from "../moderation/commands";
import { writePost } from "../posts/commands";
import { changePhase } from "../rooms/commands";
import { readSnapshot } from "../rooms/queries";
import { readSnapshotJson } from "../rooms/snapshot-json";
import { askBack, letBackIn, turnAway } from "./commands";
import { findWaiting } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

const nobody = { browserId: null, seat: null, formerSecret: null };

const ask = (lesson: Lesson, name: string, more: object = {}) =>
  askBack({ code: lesson.code, name }, { address: newId(), ...nobody, ...more });

async function asked(lesson: Lesson, name: string): Promise<string> {
  const outcome = await ask(lesson, name);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.secret;
}

const listReturns = async ({ teacher }: Lesson) => (await readSnapshot(teacher)).returns ?? [];

const firstReturn = async (lesson: Lesson) => ({ returnId: (await listReturns(lesson))[0]?.id ?? "" });

/** How many tokens are the member's seat now. */
async function seatsOf({ roomId, id }: Member): Promise<number> {
  const { version } = await db.member.findUniqueOrThrow({ where: { roomId_id: { roomId, id } } });
  return db.token.count({ where: { roomId, memberId: id, version, revokedAt: null } });
}

afterAll(() => db.$disconnect());

describe("somebody who asks to come back in", () => {
  it("is nobody until the teacher's press, and then the only one who is that student", async () => {
    const lesson = await openLesson(db);
    const ada = await letIn(lesson, "Ada");
    const secret = await asked(lesson, "ada");
    expect(await holdsSeat(lesson.roomId, secret)).toBe(false);
    expect(await findWaiting(lesson.roomId, hashSecret(secret))).toEqual({
      name: "Ada",
      teacherName: "Ms Okafor",
    });
    expect(await letBackIn(lesson.teacher, await firstReturn(lesson))).toMatchObject({ ok: true });
    expect(await holdsSeat(lesson.roomId, secret)).toBe(true);
    expect(await seatsOf(ada)).toBe(1);
    expect(await listReturns(lesson)).toEqual([]);
  });

  it("stays outside where the teacher says no, or where ten minutes went by", async () => {
    const lesson = await openLesson(db);
    const ada = await letIn(lesson, "Ada");
    const secret = await asked(lesson, "Ada");
    await turnAway(lesson.teacher, await firstReturn(lesson));
    expect(await findWaiting(lesson.roomId, hashSecret(secret))).toBeNull();
    const late = await asked(lesson, "Ada");
    await db.return.updateMany({
      where: { roomId: lesson.roomId },
      data: { askedAt: new Date(Date.now() - 601_000) },
    });
    expect(await findWaiting(lesson.roomId, hashSecret(late))).toBeNull();
    expect(await letBackIn(lesson.teacher, await firstReturn(lesson))).toMatchObject({
      reason: "return-over",
    });
    expect(await seatsOf(ada)).toBe(1);
  });

  it("is seen by the teacher alone", async () => {
    const lesson = await openLesson(db);
    const ben = await letIn(lesson, "Ben");
    await letIn(lesson, "Ada");
    await asked(lesson, "Ada");
    expect((await readSnapshot(lesson.teacher)).returns).toHaveLength(1);
    expect(await readSnapshot(ben)).not.toHaveProperty("returns");
    expect(String(Buffer.concat(await readSnapshotJson(ben)))).not.toContain("askedAt");
  });

  it("asks once a browser, three times a student, and never as the teacher or as nobody", async () => {
    const lesson = await openLesson(db);
    await letIn(lesson, "Ada");
    const formerSecret = await asked(lesson, "Ada");
    await ask(lesson, "Ada", { formerSecret });
    expect(await listReturns(lesson)).toHaveLength(1);
    await asked(lesson, "Ada");
    await asked(lesson, "Ada");
    expect(await ask(lesson, "Ada")).toMatchObject({ reason: "too-many" });
    expect(await ask(lesson, "Ms Okafor")).toMatchObject({ reason: "no-such-name" });
    expect(await ask(lesson, "Ade")).toMatchObject({ reason: "no-such-name" });
    expect(await ask(lesson, "Ada", { seat: lesson.teacher })).toMatchObject({ reason: "own-room" });
  });

  it("is answered alike whether the name's seat was taken away or not, but for who sits in it", async () => {
    const lesson = await openLesson(db);
    await letIn(lesson, "Ada");
    const ben = await letIn(lesson, "Ben");
    const act = { act: "remove", targetId: ben.id, reason: "Be kind" } as const;
    expect(await moderate(lesson.teacher, act)).toMatchObject({ ok: true });
    const shapeOf = async (name: string) => {
      const secret = await asked(lesson, name);
      const { name: told, ...rest } = (await findWaiting(lesson.roomId, hashSecret(secret))) ?? { name: "" };
      return [secret.length, told === name, rest];
    };
    expect(await shapeOf("Ben")).toEqual(await shapeOf("Ada"));
    expect(await ask(lesson, "Ben", { seat: { ...ben, isRemoved: true } })).toMatchObject({
      reason: "removed",
    });
    const wish = (await listReturns(lesson)).find(({ memberId }) => memberId === ben.id);
    expect(await letBackIn(lesson.teacher, { returnId: wish?.id ?? "" })).toMatchObject({
      reason: "removed",
    });
  });

  it("is let in by no student, nor by another room's teacher", async () => {
    const lesson = await openLesson(db);
    const ada = await letIn(lesson, "Ada");
    await asked(lesson, "Ada");
    const target = await firstReturn(lesson);
    expect(await letBackIn(ada, target)).toMatchObject({ reason: "not-allowed" });
    const other = await openLesson(db);
    expect(await letBackIn(other.teacher, target)).toMatchObject({ reason: "return-over" });
  });
});

describe("a rejoin key", () => {
  const back = (lesson: Lesson, rejoinKey: string, address: string) =>
    joinRoom(
      { code: lesson.code, name: "Ada", rejoinKey },
      { address, browserId: null, seat: null, receipt: null },
    );

  it("is short and kept so that the database alone does not tell it; a long one of before still opens", async () => {
    const lesson = await openLesson(db);
    const joined = await joinRoom(
      { code: lesson.code, name: "Ada", rejoinKey: null },
      { address: "", browserId: null, seat: null, receipt: null },
    );
    if (!joined.ok) throw new Error(joined.reason);
    const { rejoinKey, memberId } = joined.value;
    expect(rejoinKey).toMatch(/^\w{4}-\w{4}$/);
    const where = { roomId_id: { roomId: lesson.roomId, id: memberId } };
    const kept = await db.member.findUniqueOrThrow({ where, select: { rejoinKeyHash: true } });
    expect(kept.rejoinKeyHash).not.toBe(hashSecret(rejoinKey));
    expect(await back(lesson, rejoinKey, newId())).toMatchObject({ ok: true, value: { memberId } });
    const long = "ABCD-EFGH-JKMN-PQRS";
    await db.member.update({ where, data: { rejoinKeyHash: hashSecret(long) }, select: { id: true } });
    expect(await back(lesson, long, newId())).toMatchObject({ ok: true, value: { memberId } });
  });

  it("is not found by trying: after 60 wrong ones not even the right one opens from there", async () => {
    const lesson = await openLesson(db);
    const address = newId();
    const joined = await joinRoom(
      { code: lesson.code, name: "Ada", rejoinKey: null },
      { address, browserId: null, seat: null, receipt: null },
    );
    if (!joined.ok) throw new Error(joined.reason);
    for (let tries = 0; tries < 60; tries++) await back(lesson, "2222-2222", address);
    expect(await back(lesson, joined.value.rejoinKey, address)).toMatchObject({ reason: "too-many" });
    expect(await back(lesson, joined.value.rejoinKey, newId())).toMatchObject({ ok: true });
  });
});

describe("a teacher of the room", () => {
  it("takes no seat in it, whatever name or key is typed", async () => {
    const lesson = await openLesson(db);
    const visitor = { address: newId(), browserId: null, seat: lesson.teacher, receipt: null };
    const before = await db.member.count({ where: { roomId: lesson.roomId } });
    for (const rejoinKey of [null, "K7MQ-4XPA"])
      expect(await joinRoom({ code: lesson.code, name: "Mina", rejoinKey }, visitor)).toMatchObject({
        reason: "own-room",
      });
    expect(await db.member.count({ where: { roomId: lesson.roomId } })).toBe(before);
  });

  it("sees what one student sees, but not how they vote, and changes nothing so", async () => {
    const lesson = await openLesson(db);
    const [ada, ben] = [await letIn(lesson, "Ada"), await letIn(lesson, "Ben")];
    await changePhase(lesson.teacher, { to: "opening-vote" });
    await castBallot(ada, { stage: "OPENING", choice: "AGAINST", credits: [] });
    const watched = await findWatched(lesson.teacher, ada.id);
    if (!watched) throw new Error("the teacher cannot look on");
    const own = await readSnapshot(ada);
    const { ballots, ...rest } = own.me;
    const seen = await readSnapshot(watched);
    expect(ballots.OPENING).toBe("AGAINST");
    expect(seen).toEqual({
      ...own,
      me: { ...rest, ballots: { OPENING: null, CLOSING: null }, isWatched: true },
    });
    expect(String(Buffer.concat(await readSnapshotJson(watched)))).not.toContain('AGAINST"');
    expect(JSON.parse(String(Buffer.concat(await readSnapshotJson(watched))))).toEqual(
      JSON.parse(JSON.stringify(seen)),
    );

    const vote = { stage: "OPENING", choice: "FOR" } as const;
    expect(await castBallot(watched, vote)).toMatchObject({ reason: "read-only" });
    await changePhase(lesson.teacher, { to: "openings" });
    const post: Parameters<typeof writePost>[1] = {
      paragraphId: lesson.paragraphs[0]?.id,
      kind: "QUESTION",
      body: "Who asks?",
      evidence: [],
    };
    expect(await writePost(watched, post)).toMatchObject({ reason: "read-only" });
    expect(await findWatched(ben, ada.id)).toBeNull();
    expect(await findWatched(lesson.teacher, lesson.teacher.id)).toBeNull();
    expect(await findWatched((await openLesson(db)).teacher, ada.id)).toBeNull();
  });
});

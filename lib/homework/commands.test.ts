import { afterAll, describe, expect, it, vi } from "vitest";
import { type Lesson, letIn, must, openLesson } from "@/prisma/lesson";
import { castBallot } from "../ballots/commands";
import { db } from "../db/client";
import { flowOfSnapshot } from "../debate/turn/flow-of-snapshot";
import type { Choice } from "../debate/vocabulary";
import type { Member } from "../members/member";
import { endHomeworkThatIsDue } from "../phases/clock";
import { editPost, writePost } from "../posts/commands";
import { changePhase, changeRoomSettings } from "../rooms/commands";
import { readResults, readSnapshot } from "../rooms/queries";
import { placeMember } from "../sides/commands";
import { closeDigest, endHomework, giveHomework } from "./commands";
import { listHomework, readDigest } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

afterAll(() => db.$disconnect());

const vote = (member: Member, stage: "OPENING" | "CLOSING", choice: Choice) =>
  castBallot(member, { stage, choice });

const say = ({ paragraphs }: Lesson, member: Member, body: string, parentId?: string) =>
  writePost(member, {
    ...(parentId ? { parentId } : { paragraphId: paragraphs[0]?.id }),
    ...{ kind: "REBUT", body, evidence: [] },
  });

const tomorrow = () => new Date(Date.now() + 86_400_000);

/** A lesson played to its debrief by five who vote both times, while Noor and Zed are absent. */
async function played(names: "REAL" | "PSEUDONYM" = "REAL") {
  const lesson = await openLesson(db);
  const { teacher } = lesson;
  await must(changeRoomSettings(teacher, { settings: { names } }));
  const students: Member[] = [];
  for (const name of ["Ada", "Ben", "Min-jun", "Seo-yeon", "Kim"]) students.push(await letIn(lesson, name));
  const [noor, zed] = [await letIn(lesson, "Noor"), await letIn(lesson, "Zed")];
  for (const { id: memberId } of [noor, zed]) await must(placeMember(teacher, { memberId, absent: true }));
  await must(changePhase(teacher, { to: "opening-vote" }));
  for (const student of students) await must(vote(student, "OPENING", "FOR"));
  await must(changePhase(teacher, { to: "rebuttals" }));
  const sideOf = async ({ id }: Member) =>
    (await readSnapshot(teacher)).members.find((member) => member.id === id)?.side;
  const sides = await Promise.all(students.map(sideOf));
  const of = (side: string) => students[sides.indexOf(side as "PROPOSITION")] as Member;
  const { postId } = await must(say(lesson, of("OPPOSITION"), "Costs are not harms."));
  await must(say(lesson, of("PROPOSITION"), "They are to **whoever** pays.", postId));
  await must(changePhase(teacher, { to: "closing-vote" }));
  for (const student of students) await must(vote(student, "CLOSING", "AGAINST"));
  await must(changePhase(teacher, { to: "debrief" }));
  const [ada] = students as [Member];
  const results = async () =>
    JSON.stringify([await readResults(ada), flowOfSnapshot(await readSnapshot(ada)).ledger]);
  const seenBy = async (member: Member) => JSON.stringify(await readSnapshot(member));
  return { ...lesson, students, ada, noor, zed, postId, results, seenBy };
}

describe("absent students", { timeout: 60_000 }, () => {
  it("alone finish after the lesson, and nothing of it moves what the lesson came to", async () => {
    const lesson = await played();
    const { teacher, ada, noor, zed, results } = lesson;
    const before = await results();
    expect(await giveHomework(ada, { until: tomorrow() })).toMatchObject({ reason: "not-allowed" });
    expect(await say(lesson, noor, "Too early")).toMatchObject({ ok: false });
    const given = await must(giveHomework(teacher, { until: tomorrow() }));
    expect([...given.memberIds].sort()).toEqual([noor.id, zed.id].sort());
    const { members, me } = await readSnapshot(noor);
    const { side } = me;
    expect(members.find(({ id }) => id === zed.id)?.side).not.toBe(null);
    expect(me).toMatchObject({ homework: { isFinished: false }, hasDigest: true });

    expect(await readResults(noor)).toBeNull();
    expect(await vote(noor, "CLOSING", "FOR")).toMatchObject({ reason: "ballot-closed" });
    await must(vote(noor, "OPENING", "FOR"));
    expect(await vote(noor, "OPENING", "AGAINST")).toMatchObject({ reason: "ballot-closed" });
    const place = side === "OPPOSITION" ? undefined : lesson.postId;
    const { postId } = await must(say(lesson, noor, "I was ill, and say so too.", place));
    await must(editPost(noor, { postId, body: "I was ill, and I say so too." }));
    expect(await say(lesson, ada, "Me too")).toMatchObject({ reason: "phase-closed" });
    const twice = [vote(noor, "CLOSING", "UNDECIDED"), vote(noor, "CLOSING", "FOR")];
    expect((await Promise.all(twice)).map(({ ok }) => ok).sort()).toEqual([false, true]);

    expect(await results()).toBe(before);
    expect(JSON.stringify([await readResults(noor)])).toBe(JSON.stringify([await readResults(ada)]));
    expect(await db.ballot.count({ where: { roomId: lesson.roomId, memberId: noor.id } })).toBe(0);
    const seen = (await readSnapshot(ada)).posts.find(({ id }) => id === postId);
    expect(seen).toMatchObject({ isHomework: true, body: "I was ill, and I say so too." });
    expect(await listHomework(teacher)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: "Noor", isFinished: true, posts: 1 }),
        expect.objectContaining({ name: "Zed", isFinished: false, posts: 0 }),
      ]),
    );
    expect((await readSnapshot(noor)).me.ballots).toMatchObject({ OPENING: "FOR" });
  });

  it("are told nothing more, and may do nothing more, once their time is over or was taken back", async () => {
    const lesson = await played();
    const { teacher, roomId, noor, zed, results } = lesson;
    const before = await results();
    await must(giveHomework(teacher, { until: tomorrow() }));
    await must(changeRoomSettings(teacher, { archived: true }));
    await must(vote(zed, "OPENING", "FOR"));
    await db.$executeRaw`UPDATE "Homework" SET until = now() - interval '1 second' WHERE "roomId" = ${roomId}`;
    expect(await vote(zed, "CLOSING", "FOR")).toMatchObject({ reason: "archived" });
    await endHomeworkThatIsDue();
    expect((await readSnapshot(zed)).me).not.toHaveProperty("homework");
    expect(await readResults(zed)).not.toBeNull();
    await must(giveHomework(teacher, { until: tomorrow() }));
    expect(await readResults(zed)).toBeNull();
    await must(endHomework(teacher));
    expect(await vote(noor, "OPENING", "FOR")).toMatchObject({ reason: "archived" });
    expect(await results()).toBe(before);
    expect(await giveHomework(teacher, { until: new Date(Date.now() - 1000) })).toMatchObject({
      reason: "invalid",
    });
  });

  it("are seen by nobody else: neither a vote, nor, where names are hidden, a post", async () => {
    const lesson = await played("PSEUDONYM");
    const { teacher, ada, noor, seenBy } = lesson;
    await must(giveHomework(teacher, { until: tomorrow() }));
    const before = await seenBy(ada);
    await must(vote(noor, "OPENING", "FOR"));
    const { me } = await readSnapshot(noor);
    const place = me.side === "OPPOSITION" ? undefined : lesson.postId;
    const { postId } = await must(say(lesson, noor, "Guess who.", place));
    await must(vote(noor, "CLOSING", "UNDECIDED"));
    expect(await seenBy(ada)).toBe(before);
    for (const member of [teacher, noor])
      expect((await readSnapshot(member)).posts.some(({ id }) => id === postId)).toBe(true);
    expect(await seenBy(teacher)).not.toContain('UNDECIDED"');
  });
});

describe("who comes late", () => {
  it("is shown the debate so far, as far as they may see it, until they put it away", async () => {
    const lesson = await played();
    const { teacher, postId } = lesson;
    await must(changePhase(teacher, { to: "replies" }));
    const late = await letIn(lesson, "Late");
    expect((await readSnapshot(late)).me.hasDigest).toBe(true);
    await must(placeMember(teacher, { memberId: late.id, side: "OPPOSITION" }));
    const digest = await readDigest(late);
    expect(digest).toMatchObject({
      motion: { title: "Tightening does harm" },
      phase: { key: "replies" },
      clashes: [
        {
          number: 1,
          words: "The alliance is dear.",
          exchanges: 1,
          rebuttal: { postId, words: "Costs are not harms." },
          answer: { words: "They are to whoever pays." },
        },
      ],
    });
    expect(digest.unanswered).toMatchObject({
      count: 1,
      first: [{ number: 1, said: { words: "They are to whoever pays." } }],
    });
    expect((await readSnapshot(teacher)).members.find(({ id }) => id === late.id)).not.toHaveProperty(
      "hasDigest",
    );
    await must(closeDigest(late));
    expect((await readSnapshot(late)).me).not.toHaveProperty("hasDigest");
    expect((await readSnapshot(lesson.ada)).me).not.toHaveProperty("hasDigest");
  });
});

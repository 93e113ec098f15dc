import { afterAll, describe, expect, it, vi } from "vitest";
import { letIn, must, openLesson } from "@/prisma/lesson";
import { castBallot } from "../ballots/commands";
import { db } from "../db/client";
import type { Choice } from "../debate/vocabulary";
import type { Member } from "../members/member";
import { moderate } from "../moderation/commands";
import { writePost } from "../posts/commands";
import { ratePost } from "../ratings/commands";
import { changePhase } from "../rooms/commands";
import { readResults, readSnapshot } from "../rooms/queries";
import { deleteStudent } from "../student-data/commands";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

afterAll(() => db.$disconnect());

const names = ["Ada", "Ben", "Noor", "Min-jun", "Seo-yeon", "Mina", "Tom"];

/** A class that voted twice, Ben and Noor against what all others voted, and rated a post of Ada's. */
async function voted() {
  const lesson = await openLesson(db);
  const { teacher, paragraphs } = lesson;
  const to = (phase: string) => must(changePhase(teacher, { to: phase }));
  const vote = async (voters: readonly Member[], choiceOf: (voter: Member) => Choice) => {
    for (const stage of ["OPENING", "CLOSING"] as const) {
      await to(`${stage.toLowerCase()}-vote`);
      for (const voter of voters) await must(castBallot(voter, { stage, choice: choiceOf(voter) }));
    }
  };
  const act = (name: "remove" | "readmit", { id }: Member) =>
    must(moderate(teacher, { act: name, targetId: id, reason: "Be kind" }));
  const seats: Member[] = [];
  for (const name of names) seats.push(await letIn(lesson, name));
  const [ada, ben, noor] = seats as [Member, Member, Member];
  await to("rebuttals");
  const words = { paragraphId: paragraphs[0]?.id, kind: "QUESTION", body: "Is it?", evidence: [] } as const;
  const { postId } = await must(writePost(ada, { ...words, evidence: [] }));
  await must(ratePost(ben, { postId, score: 5 }));
  await must(ratePost(noor, { postId, score: 1 }));
  await vote(seats, (voter) => (voter === ben || voter === noor ? "AGAINST" : "FOR"));
  /** All that was worked out of what people gave, as a teacher and a student are shown it. */
  const seen = async () => [
    await readResults(teacher),
    await readResults(ada),
    (await readSnapshot(ada)).ratings,
  ];
  const revealed = async () => {
    await to("debrief");
    return seen();
  };
  return { ...lesson, to, vote, act, seats, ben, noor, seen, revealed };
}

const total = ([results]: readonly unknown[]) =>
  (results as Readonly<{ matched: Readonly<{ total: number }> }>).matched.total;

describe("results that were shown", { timeout: 60_000 }, () => {
  it("are without whom the teacher sent out before", async () => {
    const { act, ben, revealed } = await voted();
    await act("remove", ben);
    expect(total(await revealed())).toBe(6);
  });

  it("stay the same to the figure, whatever becomes of one or two people, and however often they are shown", async () => {
    const lesson = await voted();
    const { teacher, to, vote, act, ben, noor, seats, seen, revealed } = lesson;
    await act("remove", ben);
    const shown = await revealed();
    const again = async () => {
      expect(await revealed()).toEqual(shown);
      await must(changePhase(teacher, { showResults: true }));
      expect(await seen()).toEqual(shown);
      await to("closing-vote");
      expect(await revealed()).toEqual(shown);
    };
    await act("remove", noor);
    await again();
    await act("readmit", ben);
    await again();
    await must(deleteStudent(teacher, { memberId: noor.id }));
    await again();
    const late = [await letIn(lesson, "Zed"), await letIn(lesson, "Yu")];
    await vote(late.slice(0, 1), () => "UNDECIDED");
    await again();
    await vote(late, () => "UNDECIDED");
    const results = await revealed();
    expect(total(results)).toBe(9);
    expect(results[0]).toMatchObject({ matrix: { AGAINST: { AGAINST: 2 }, FOR: { FOR: 5 } } });
    await act("remove", seats[3] as Member);
    await act("remove", seats[4] as Member);
    await act("remove", seats[5] as Member);
    expect(await revealed()).toEqual(results);
  });

  it("keep no name beside what a deleted student gave", async () => {
    const { teacher, noor, roomId, revealed } = await voted();
    const shown = await revealed();
    await must(deleteStudent(teacher, { memberId: noor.id }));
    expect(await revealed()).toEqual(shown);
    const ballots = await db.ballot.findMany({ where: { roomId }, select: { member: true } });
    const left = ballots.flatMap(({ member }) => (member.name === "" ? [member] : []));
    expect(left).toHaveLength(2);
    expect(left).toMatchObject([noor, noor].map(() => ({ pseudonym: null, rejoinKeyHash: null })));
    expect(left.map(({ id }) => id)).not.toContain(noor.id);
    expect((await readSnapshot(teacher)).members.map(({ name }) => name)).not.toContain("");
  });
});

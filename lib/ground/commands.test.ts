import { afterAll, expect, it, vi } from "vitest";
import commonGround from "@/prisma/formats/toward-common-ground.json";
import { letIn, must, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import type { Agreement } from "../debate/vocabulary";
import type { Member } from "../members/member";
import { changePhase } from "../rooms/commands";
import { proposeSentence, reviewSentence, voiceAgreement } from "./commands";
import { readGround } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

afterAll(() => db.$disconnect());

/** A class of three on each side, in the phase of common ground. */
async function classOf() {
  const lesson = await openLesson(db, commonGround);
  const to = (phase: string) => must(changePhase(lesson.teacher, { to: phase }));
  const seats: Member[] = [];
  for (const name of ["Ada", "Ben", "Noor", "Min-jun", "Seo-yeon", "Mina"])
    seats.push(await letIn(lesson, name));
  await to("openings");
  await to("common-ground");
  const rows = await db.member.findMany({ where: { roomId: lesson.roomId, role: "STUDENT" } });
  const on = (side: string) => seats.filter(({ id }) => rows.find((row) => row.id === id)?.side === side);
  const [proposition, opposition] = [on("PROPOSITION"), on("OPPOSITION")];
  const ada = proposition[0] as Member;
  const { sentenceId } = await must(proposeSentence(ada, { text: "Both want peace.", postIds: [] }));
  const say = (who: Member | undefined, voice: Agreement | null) =>
    must(voiceAgreement(who as Member, { sentenceId, voice, reason: null }));
  const seen = async (who: Member) => (await readGround(who)).find(({ id }) => id === sentenceId);
  return { ...lesson, to, ada, proposition, opposition, sentenceId, say, seen };
}

const toldTo = async (roomId: string, topic = "ground") =>
  (await db.event.findMany({ where: { roomId, type: topic }, orderBy: { seq: "asc" } })).map(
    ({ toldTo: told }) => told,
  );

it("stands when each side agrees, and keeps what it came to when the phase is over", async () => {
  const { roomId, teacher, to, ada, proposition, opposition, say, seen } = await classOf();
  for (const who of proposition) await say(who, "agree");
  await say(opposition[0], "agree");
  expect(await seen(ada)).toMatchObject({ reach: "one", mine: "agree" });
  await db.presence.createMany({
    data: opposition.map(({ id }) => ({ roomId, memberId: id, seenAt: new Date() })),
  });
  await say(opposition[1], "agree");
  expect(await seen(ada)).toEqual(expect.not.objectContaining({ stands: expect.anything() }));
  expect(await seen(ada)).toMatchObject({ reach: "both" });
  await to("closing-vote");
  expect(await seen(ada)).toMatchObject({ stands: true, agree: { PROPOSITION: 3, OPPOSITION: "<3" } });
  expect(await seen(teacher)).toMatchObject({ stands: true, agree: { PROPOSITION: 3, OPPOSITION: 2 } });

  await to("common-ground");
  await say(opposition[2], "agree");
  await to("closing-vote");
  expect(await seen(teacher)).toMatchObject({ agree: { PROPOSITION: 3, OPPOSITION: 2 } });
});

it("tells the class of a voice only where it changes how far the sentence has come", async () => {
  const { roomId, proposition, opposition, say } = await classOf();
  const before = (await toldTo(roomId)).length;
  await say(proposition[0], "agree");
  await say(opposition[0], "not-yet");
  await say(proposition[0], null);
  expect((await toldTo(roomId)).slice(before)).toEqual(Array(3).fill("teacher owner"));
});

it("keeps a sentence that waits, or was taken away, from the class", async () => {
  const { teacher, ada, opposition, seen, sentenceId, roomId } = await classOf();
  const ben = opposition[0] as Member;
  await db.room.update({ where: { id: roomId }, data: { premoderation: "ALL" } });
  await must(proposeSentence(ben, { text: "It waits.", postIds: [] }));
  expect((await readGround(ada)).map(({ text }) => text)).toEqual(["Both want peace."]);
  const waiting = (await readGround(teacher)).find(({ text }) => text === "It waits.");
  expect(waiting).toMatchObject({ status: "PENDING" });
  expect((await toldTo(roomId)).at(-1)).toBe("teacher owner");
  expect(
    await voiceAgreement(ada, { sentenceId: waiting?.id ?? "", voice: "agree", reason: null }),
  ).toMatchObject({ reason: "not-found" });
  await must(reviewSentence(teacher, { sentenceId: waiting?.id ?? "", verdict: "show" }));
  expect(await readGround(ada)).toHaveLength(2);

  await must(reviewSentence(teacher, { sentenceId, verdict: "hide", reason: "Unkind." }));
  expect(await seen(ben)).toBeUndefined();
  expect(await seen(ada)).toMatchObject({ status: "HIDDEN", reason: "Unkind." });
  expect(await reviewSentence(ada, { sentenceId, verdict: "show" })).toMatchObject({ reason: "not-allowed" });
});

it("takes five sentences of a student, in its phase alone, built on posts that are there", async () => {
  const { to, ada, teacher, sentenceId } = await classOf();
  const propose = (who: Member, postIds: readonly string[] = []) =>
    proposeSentence(who, { text: "Again.", postIds: [...postIds] });
  expect(await propose(ada, ["nowhere"])).toMatchObject({ reason: "not-found" });
  for (let at = 0; at < 4; at++) await must(propose(ada));
  expect(await propose(ada)).toMatchObject({ reason: "too-many-sentences" });
  expect(await propose(teacher)).toMatchObject({ reason: "not-allowed" });
  await to("closing-vote");
  expect(await propose(ada)).toMatchObject({ reason: "phase-closed" });
  expect(await voiceAgreement(ada, { sentenceId, voice: "agree", reason: null })).toMatchObject({
    reason: "phase-closed",
  });
});

import { afterAll, expect, it, vi } from "vitest";
import spokenDebate from "@/prisma/formats/spoken-debate.json";
import { letIn, must, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import type { Outcome } from "../debate/outcome";
import { flowOfSnapshot } from "../debate/turn/flow-of-snapshot";
import type { Member } from "../members/member";
import { moderate } from "../moderation/commands";
import { changePhase } from "../rooms/commands";
import { readSnapshot } from "../rooms/queries";
import { loadWholeRoom, readWholeRoom } from "../rooms/room-state";
import { askToSpeak, changeTurn, nameScribe, withdrawTurn } from "./commands";
import { noteTurn } from "./note";
import { findTurn, readFloor } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

afterAll(() => db.$disconnect());

/** A class of two on each side, on the floor. */
async function classOf() {
  const lesson = await openLesson(db, spokenDebate);
  const seats: Member[] = [];
  for (const name of ["Ada", "Ben", "Min-jun", "Seo-yeon"]) seats.push(await letIn(lesson, name));
  const to = (phase: string) => must(changePhase(lesson.teacher, { to: phase }));
  await to("speaking-turns");
  const rows = await db.member.findMany({ where: { roomId: lesson.roomId, role: "STUDENT" } });
  const on = (side: string) => seats.filter(({ id }) => rows.find((row) => row.id === id)?.side === side);
  const [[ada, minJun], [ben, seoYeon]] = [on("PROPOSITION"), on("OPPOSITION")];
  if (!ada || !minJun || !ben || !seoYeon) throw new Error("the sides are not even");
  const ask = async (who: Member, about = {}) => (await must(askToSpeak(who, about))).turnId;
  const act = (turnId: string, name: "call" | "end" | "skip", by = lesson.teacher) =>
    changeTurn(by, { turnId, act: name });
  return { ...lesson, to, ada, minJun, ben, seoYeon, ask, act };
}

const refused = (outcomes: readonly Outcome<unknown>[]) =>
  outcomes.map((outcome) => (outcome.ok ? "done" : outcome.reason)).toSorted();

it("lets one speak at a time, and a student wait once, however many ask at once", async () => {
  const { roomId, ada, ben, ask, act } = await classOf();
  const [one, other] = [await ask(ada), await ask(ben)];
  expect(refused(await Promise.all([act(one, "call"), act(other, "call")]))).toEqual([
    "done",
    "somebody-speaks",
  ]);
  const states = { where: { roomId, state: "waiting" as const } };
  await expect(db.speakingTurn.updateMany({ ...states, data: { state: "speaking" } })).rejects.toThrow();
  const left = await db.speakingTurn.findFirstOrThrow(states);
  await must(withdrawTurn(left.memberId === ada.id ? ada : ben, { turnId: left.id }));
  expect(refused(await Promise.all([askToSpeak(ada, {}), askToSpeak(ada, {})]))).toEqual([
    "already-waiting",
    "done",
  ]);
  const [waiting] = await db.speakingTurn.findMany(states);
  if (!waiting) throw new Error("nobody waits");
  await expect(db.speakingTurn.create({ data: { ...waiting, id: `${waiting.id}2` } })).rejects.toThrow();
});

it("runs a turn by the room's clock: a pause makes it end later, the phase's end ends it", async () => {
  const { roomId, teacher, ada, ben, ask, act, to } = await classOf();
  const turnId = await ask(ada);
  expect(await findTurn(ben, turnId)).toMatchObject({ state: "waiting", place: 1, endsAt: null });
  await must(act(turnId, "call"));
  const { startedAt, endsAt } = (await findTurn(ben, turnId)) ?? {};
  expect(Date.parse(endsAt ?? "") - Date.parse(startedAt ?? "")).toBe(60_000);
  await must(changePhase(teacher, { pause: true }));
  expect(refused([await askToSpeak(ben, {}), await act(turnId, "call")])).toEqual(["paused", "paused"]);
  await db.room.update({
    where: { id: roomId },
    data: { pausedAt: new Date(Date.now() - 30_000) },
  });
  await must(changePhase(teacher, { pause: false }));
  const later = await findTurn(ben, turnId);
  expect(Date.parse(later?.endsAt ?? "") - Date.parse(endsAt ?? "")).toBeGreaterThanOrEqual(30_000);
  expect(later?.bank).toEqual({ PROPOSITION: 600, OPPOSITION: 600 });
  await to("closing-vote");
  expect(await findTurn(ben, turnId)).toMatchObject({ state: "spoken", bank: null });
  expect(refused([await askToSpeak(ada, {})])).toEqual(["phase-closed"]);
});

it("goes on without whoever was removed, and takes time from the side that spoke", async () => {
  const { roomId, teacher, ada, minJun, ben, ask, act } = await classOf();
  const [one, other] = [await ask(ada), await ask(ben)];
  const third = await ask(minJun);
  await must(act(one, "call"));
  await moderate(teacher, { act: "remove", targetId: ada.id, reason: "", name: undefined });
  expect((await readFloor(ben)).turns.map(({ id }) => id)).toEqual([other, third]);
  await must(act(other, "call"));
  await db.speakingTurn.updateMany({
    where: { roomId, id: other },
    data: { startedAt: new Date(Date.now() - 20_000) },
  });
  await must(act(other, "end"));
  expect((await readFloor(ben)).bank?.OPPOSITION).toBeLessThanOrEqual(580);
  expect(refused([await act(third, "skip"), await act(third, "call"), await act(other, "end", ben)])).toEqual(
    ["done", "not-allowed", "not-changeable"],
  );
});

it("notes a turn as the speaker's post, which is part of the flow, once, by the scribe or a teacher", async () => {
  const { roomId, teacher, paragraphs, ada, minJun, ben, seoYeon, ask, act } = await classOf();
  const paragraphId = paragraphs[0]?.id ?? "";
  const turnId = await ask(ben, { paragraphId });
  const note = { turnId, kind: "REBUT" as const, body: "It costs less than a war." };
  await must(act(turnId, "call"));
  expect(refused([await noteTurn(ada, note)])).toEqual(["not-allowed"]);
  expect(refused([await nameScribe(ada, { memberId: ada.id })])).toEqual(["not-allowed"]);
  await must(nameScribe(teacher, { memberId: ada.id }));
  const { postId } = await must(noteTurn(ada, note));
  expect(refused([await noteTurn(teacher, note)])).toEqual(["already-noted"]);

  const seen = await readSnapshot(seoYeon);
  const post = seen.posts.find(({ id }) => id === postId);
  expect(post).toMatchObject({
    ...{
      isSpoken: true,
      body: note.body,
      paragraphId,
      side: "OPPOSITION",
      kind: "REBUT",
      status: "PUBLISHED",
    },
    author: { memberId: ben.id },
  });
  expect(await readWholeRoom(roomId)).toEqual(await loadWholeRoom(roomId));
  const [paragraph] = flowOfSnapshot(seen).parts.get(paragraphId)?.items ?? [];
  expect(paragraph).toMatchObject({ state: "answered", answeredBy: [postId] });
  expect(await findTurn(seoYeon, turnId)).toMatchObject({ noteId: postId });

  await must(act(turnId, "end"));
  const reply = await ask(minJun, { postId });
  await must(act(reply, "call"));
  await db.room.update({ where: { id: roomId }, data: { premoderation: "ALL" } });
  const own = { turnId: reply, kind: "REBUT" as const, body: "So it does." };
  expect(refused([await noteTurn(ada, { ...own, paragraphId })])).toEqual(["own-side"]);
  const held = await must(noteTurn(ada, own));
  const of = async (who: Member) => (await readSnapshot(who)).posts.find(({ id }) => id === held.postId);
  expect(await of(seoYeon)).toBeUndefined();
  expect(await findTurn(seoYeon, reply)).toMatchObject({ noteId: null });
  expect(await of(minJun)).toMatchObject({ status: "PENDING", parentId: postId });
  expect(await of(teacher)).toMatchObject({ status: "PENDING", isSpoken: true });
});

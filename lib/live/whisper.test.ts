import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Lesson, letIn, openLesson } from "@/prisma/lesson";
import { openToAnswer } from "../asides/commands";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { readSeq } from "../db/room-rows";
import type { AsideView } from "../debate/asides/aside";
import { openingHolds } from "../debate/asides/aside";
import type { Side } from "../debate/vocabulary";
import type { Member } from "../members/member";
import { findMemberById } from "../members/queries";
import { moderate } from "../moderation/commands";
import { writePost } from "../posts/commands";
import { changePhase, changeRoomSettings } from "../rooms/commands";
import { readSnapshot } from "../rooms/queries";
import { placeMember } from "../sides/commands";
import { streamOf } from "../web/feed-stream";
import { startBus, stopBus } from "./bus";
import { openFeed } from "./stream";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

const soon = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 20 });

/** Listens from now on; `asides` are those that came with a beat, one for each that says another thing. */
async function listen(member: Member) {
  const reader = streamOf(openFeed(member, { seq: (await readSnapshot(member)).seq })).getReader();
  const decoder = new TextDecoder();
  let text = "";
  void (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      text += decoder.decode(part.value, { stream: true });
  })();
  const beats = () =>
    [...text.matchAll(/^event: beat\ndata: (.+)$/gm)].map(([, data = "{}"]) => JSON.parse(data));
  await soon(() => expect(beats().length).toBeGreaterThanOrEqual(1));
  return {
    beats: () => beats().length,
    aside: (): AsideView => beats().findLast(({ aside }) => aside)?.aside ?? {},
    events: () => text.match(/^id: /gm)?.length ?? 0,
    end: () => reader.cancel(),
  };
}

/** A room in which both sides may write: Ada and Min-jun for the motion, Ben and Seo-yeon against it. */
async function openDebate() {
  const lesson = await openLesson(db);
  const seat = async (name: string, side: Side) => {
    const { id, ...member } = await letIn(lesson, name);
    await placeMember(lesson.teacher, { memberId: id, side });
    return { ...member, ...(await findMemberById(lesson.roomId, id)), id, side } as Member;
  };
  const people = {
    ada: await seat("Ada", "PROPOSITION"),
    minJun: await seat("Min-jun", "PROPOSITION"),
    ben: await seat("Ben", "OPPOSITION"),
    seoYeon: await seat("Seo-yeon", "OPPOSITION"),
  };
  await changePhase(lesson.teacher, { to: "rebuttals" });
  return { ...lesson, ...people };
}

const nudge = ({ teacher }: Lesson, { id }: Member) =>
  moderate(teacher, { act: "nudge", targetId: id, reason: null, name: undefined });

const write = ({ paragraphs }: Lesson, member: Member) =>
  writePost(member, { paragraphId: paragraphs[0]?.id, kind: "QUESTION", body: "Is it?", evidence: [] });

beforeAll(startBus);
afterAll(async () => {
  await stopBus();
  await db.$disconnect();
});

describe("a nudge", () => {
  it("is told to its student alone, on every stream they open, and to nobody by a number or a beat", async () => {
    const debate = await openDebate();
    const { ada, seoYeon, ben, teacher } = debate;
    const others = await Promise.all([ada, seoYeon, teacher].map(listen));
    const ofBen = await listen(ben);
    const before = await readSeq(debate.roomId);
    expect(await nudge(debate, ben)).toMatchObject({ ok: true });
    await soon(() => expect(ofBen.aside().nudgedAt).toBeDefined());
    const again = await listen(ben);
    await soon(() => expect(again.aside()).toEqual(ofBen.aside()));
    expect(others.map((stream) => [stream.beats(), stream.aside(), stream.events()])).toEqual(
      Array(3).fill([1, {}, 0]),
    );
    expect(await readSeq(debate.roomId)).toBe(before);
  });

  it("is over when its student has posted, though the post waits, and when its phase is", async () => {
    const debate = await openDebate();
    await changeRoomSettings(debate.teacher, { settings: { premoderation: "ALL" } });
    await nudge(debate, debate.ben);
    await nudge(debate, debate.seoYeon);
    expect(await write(debate, debate.ben)).toMatchObject({ ok: true });
    const [ofBen, ofSeoYeon] = [await listen(debate.ben), await listen(debate.seoYeon)];
    await soon(() => expect(ofSeoYeon.aside().nudgedAt).toBeDefined());
    expect(ofBen.aside()).toEqual({});
    await changePhase(debate.teacher, { to: "replies" });
    const later = await listen(debate.seoYeon);
    await nudge(debate, debate.ada);
    const ofAda = await listen(debate.ada);
    await soon(() => expect(ofAda.aside().nudgedAt).toBeDefined());
    expect(later.aside()).toEqual({});
  });

  it("is for students who could write and have not, once a minute", async () => {
    const debate = await openDebate();
    const { roomId, teacher, ada, ben, seoYeon } = debate;
    const entry = { roomId, id: newId(), act: "nudge", targetId: ben.id, byId: teacher.id };
    await db.moderationEntry.create({ data: { ...entry, createdAt: new Date(Date.now() - 61_000) } });
    expect(await nudge(debate, ben)).toMatchObject({ ok: true });
    expect(await nudge(debate, ben)).toMatchObject({ ok: false, reason: "too-many" });
    await write(debate, ada);
    expect(await nudge(debate, ada)).toMatchObject({ ok: false, reason: "not-changeable" });
    expect(await nudge(debate, teacher)).toMatchObject({ ok: false, reason: "not-allowed" });
    await moderate(teacher, { act: "mute", targetId: seoYeon.id, reason: null, name: undefined });
    expect(await nudge(debate, seoYeon)).toMatchObject({ ok: false, reason: "muted" });
    await changePhase(teacher, { to: "lobby" });
    expect(await nudge(debate, ben)).toMatchObject({ ok: false, reason: "phase-closed" });
  });
});

describe("what somebody has opened to answer", () => {
  it("is told to who argues with them, without by whom, for a minute, and to nobody else", async () => {
    const debate = await openDebate();
    const { ada, ben, seoYeon, teacher, paragraphs } = debate;
    const itemId = paragraphs[0]?.id ?? "";
    const [ofBen, ofSeoYeon, ...others] = await Promise.all([ben, seoYeon, ada, teacher].map(listen));
    const before = await readSeq(debate.roomId);
    expect(await openToAnswer(ben, { itemId })).toMatchObject({ ok: true });
    await soon(() => expect(ofSeoYeon?.aside()).toEqual({ taken: [itemId] }));
    await soon(() => expect(ofBen?.aside()).toEqual({ begun: itemId }));
    expect(others.map((stream) => [stream.beats(), stream.events()])).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect(await readSeq(debate.roomId)).toBe(before);

    const now = performance.now();
    vi.spyOn(performance, "now").mockReturnValue(now + openingHolds + 1);
    const later = await listen(seoYeon);
    await nudge(debate, seoYeon);
    await soon(() => expect(later.aside().nudgedAt).toBeDefined());
    expect(later.aside().taken).toBeUndefined();
    vi.restoreAllMocks();
  });

  it("says nothing of a post that a gate keeps from the teammate", async () => {
    const debate = await openDebate();
    const { ada, minJun, ben, teacher } = debate;
    await changeRoomSettings(teacher, { settings: { writeFirst: "PHASE" } });
    const behind = await write(debate, ben);
    if (!behind.ok) throw new Error(behind.reason);
    expect(await openToAnswer(ada, { itemId: behind.value.postId })).toMatchObject({ reason: "not-found" });
    await write(debate, ada);
    const ofMinJun = await listen(minJun);
    expect(await openToAnswer(ada, { itemId: behind.value.postId })).toMatchObject({ ok: true });
    await nudge(debate, minJun);
    await soon(() => expect(ofMinJun.aside().nudgedAt).toBeDefined());
    expect(ofMinJun.aside().taken).toBeUndefined();
  });

  it("is limited, and not for who may not write", async () => {
    const { minJun, teacher, paragraphs } = await openDebate();
    const itemId = paragraphs[0]?.id ?? "";
    expect(await openToAnswer(teacher, { itemId })).toMatchObject({ reason: "not-allowed" });
    expect(await openToAnswer({ ...minJun, isMuted: true }, { itemId })).toMatchObject({ reason: "muted" });
    expect(await openToAnswer(minJun, { itemId: "nothing" })).toMatchObject({ reason: "not-found" });
  });
});

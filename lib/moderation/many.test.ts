import { afterAll, describe, expect, it, vi } from "vitest";
import { letIn, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import type { Member } from "../members/member";
import { readDesk } from "../moderation-desk/queries";
import { listLog, readLog } from "../moderation-log/queries";
import { anyLine } from "../moderation-log/schemas";
import { editPost, writePost } from "../posts/commands";
import { flagPost } from "../posts/flag-post";
import { changePhase, changeRoomSettings } from "../rooms/commands";
import { readSnapshot } from "../rooms/queries";
import { loadWholeRoom, readWholeRoom } from "../rooms/room-state";
import { assignSides } from "../sides/commands";
import { findStudentData } from "../student-data/queries";
import { moderate } from "./commands";
import { moderateMany } from "./many";
import { undoMany } from "./undo";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
afterAll(() => db.$disconnect());

/** A room in its rebuttals, with Ada and Ben in it. */
async function openDesk() {
  const lesson = await openLesson(db);
  const [ada, ben] = [await letIn(lesson, "Ada"), await letIn(lesson, "Ben")];
  await assignSides(lesson.teacher, { policy: "BALANCED", seed: "one" } as never);
  await changePhase(lesson.teacher, { to: "rebuttals" });
  const paragraphId = lesson.paragraphs[0]?.id;
  const write = async (by: Member, body: string, more: object = {}): Promise<string> => {
    const outcome = await writePost(by, { paragraphId, kind: "QUESTION", body, evidence: [], ...more });
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.postId;
  };
  const statusesOf = async (by: Member = lesson.teacher) =>
    Object.fromEntries((await readSnapshot(by)).posts.map(({ body, status }) => [body, status]));
  const events = () => db.event.findMany({ where: { roomId: lesson.roomId }, orderBy: { seq: "asc" } });
  return { ...lesson, ada, ben, write, statusesOf, events };
}

describe("several posts at once", () => {
  it("are dealt with in one go, but for those that somebody else has dealt with, and stand as before when it is taken back", async () => {
    const { teacher, ada, write, statusesOf, roomId } = await openDesk();
    await changeRoomSettings(teacher, { settings: { premoderation: "ALL" } });
    const ids = [await write(ada, "One?"), await write(ada, "Two?"), await write(ada, "Three?")];
    const [one = "", two = "", three = ""] = ids;
    await moderate(teacher, { act: "approve", targetId: two });
    await moderate(teacher, { act: "reject", targetId: three, reason: "Unkind" });

    const approved = await moderateMany(teacher, { act: "approve", targetIds: [...ids, one, "elsewhere"] });
    expect(approved).toMatchObject({ ok: true, value: { act: "approve", done: 2, left: 2 } });
    expect(await statusesOf()).toEqual({ "One?": "PUBLISHED", "Two?": "PUBLISHED", "Three?": "PUBLISHED" });
    expect(await readWholeRoom(roomId)).toEqual(await loadWholeRoom(roomId));

    const at = new Date(approved.ok ? approved.value.at : 0);
    await moderate(teacher, { act: "hide", targetId: one, reason: "Off topic" });
    expect(await undoMany(teacher, { at })).toMatchObject({ ok: true, value: { done: 1, left: 1 } });
    expect(await statusesOf()).toEqual({ "One?": "HIDDEN", "Two?": "PUBLISHED", "Three?": "REJECTED" });
    const back = await db.review.findUnique({ where: { roomId_postId: { roomId, postId: three } } });
    expect(back).toMatchObject({ verdict: "REJECTED", reason: "Unkind" });
    expect(await undoMany(teacher, { at })).toMatchObject({ ok: true, value: { done: 0, left: 2 } });
    expect(await undoMany(teacher, { at: new Date(0) })).toMatchObject({ reason: "not-changeable" });
    expect(await undoMany(ada, { at })).toMatchObject({ reason: "not-allowed" });
  });

  it("come back hidden or rejected, as they were, where restoring them is taken back", async () => {
    const { teacher, ada, write, statusesOf } = await openDesk();
    const [one, two] = [await write(ada, "One?"), await write(ada, "Two?")];
    const hidden = await moderateMany(teacher, { act: "hide", targetIds: [one, two], reason: "Unkind" });
    expect(await statusesOf(ada)).toEqual({ "One?": "HIDDEN", "Two?": "HIDDEN" });
    const restored = await moderateMany(teacher, { act: "restore", targetIds: [one, two] });
    expect(await statusesOf()).toEqual({ "One?": "PUBLISHED", "Two?": "PUBLISHED" });
    await undoMany(teacher, { at: new Date(restored.ok ? restored.value.at : 0) });
    expect((await readSnapshot(ada)).posts.map(({ status, reason }) => [status, reason])).toEqual([
      ["HIDDEN", "Unkind"],
      ["HIDDEN", "Unkind"],
    ]);
    await undoMany(teacher, { at: new Date(hidden.ok ? hidden.value.at : 0) });
    expect(await statusesOf()).toEqual({ "One?": "PUBLISHED", "Two?": "PUBLISHED" });
  });
});

describe("the word filter", () => {
  it("holds a post, an edit and a name, tells its author nothing but that it waits, and the class nothing at all", async () => {
    const lesson = await openDesk();
    const { teacher, ada, ben, write, statusesOf, events } = lesson;
    await changeRoomSettings(teacher, { settings: { ownWords: ["numpty"] } });
    const before = (await readSnapshot(ben)).seq;
    const held = await write(ada, "You numpty?");
    await write(ada, "Why?", {
      evidence: [{ url: "https://a.example/", title: "What idiots say", words: "" }],
    });
    expect(await statusesOf(ada)).toEqual({ "You numpty?": "PENDING", "Why?": "PENDING" });
    expect(await statusesOf(ben)).toEqual({});
    expect((await readSnapshot(ben)).seq).toBe(before);
    expect((await events()).filter(({ type, toldTo }) => type === "post" && toldTo === null)).toEqual([]);
    expect(JSON.stringify(await readSnapshot(ben))).not.toContain("numpty");
    expect(JSON.stringify((await readSnapshot(ada)).room)).not.toContain("numpty");
    const { found } = await readDesk(teacher);
    expect(Object.values(found)).toEqual([["numpty"], ["idiots"]]);
    expect(await readDesk(ada)).toEqual({ flagged: [], settled: [], found: {} });

    await editPost(ada, { postId: held, body: "You?" });
    expect((await statusesOf(ada))["You?"]).toBe("PENDING");
    const fine = await write(ben, "Which costs?");
    expect((await statusesOf(ada))["Which costs?"]).toBe("PUBLISHED");
    await editPost(ben, { postId: fine, body: "Which costs, 바보야?" });
    expect((await statusesOf(ada))["Which costs, 바보야?"]).toBeUndefined();

    const silly = await letIn(lesson, "Mr Numpty");
    await changeRoomSettings(teacher, { settings: { namesWait: false } });
    expect(JSON.stringify(await readSnapshot(ben))).not.toContain("Numpty");
    await moderate(teacher, { act: "let-through", targetId: silly.id });
    expect(JSON.stringify(await readSnapshot(ben))).toContain("Numpty");
  });

  it("holds nothing of a teacher's, and nothing while it is off", async () => {
    const { teacher, ada, write, statusesOf } = await openDesk();
    await write(teacher, "What an idiot would say?");
    await changeRoomSettings(teacher, { settings: { wordFilter: false } });
    await write(ada, "Idiots?");
    expect(Object.values(await statusesOf())).toEqual(["PUBLISHED", "PUBLISHED"]);
  });
});

describe("flags and the log", () => {
  it("a note is the teachers' alone; who flagged again is told from who flagged before", async () => {
    const { teacher, ada, ben, write } = await openDesk();
    const postId = await write(ada, "Why?");
    await flagPost(ben, { postId, reason: "Unkind" });
    const told = [await readSnapshot(ada), await readSnapshot(ben)];
    await moderate(teacher, { act: "resolve-flag", targetId: postId, reason: "Ben and Ada had a fight" });
    expect([await readSnapshot(ada), await readSnapshot(ben)]).toEqual(told);
    expect((await readDesk(teacher)).settled).toMatchObject([
      { settled: [{ by: "Ben" }], flags: [], notes: [{ note: "Ben and Ada had a fight" }] },
    ]);
    for (const { id } of [ada, ben])
      expect(JSON.stringify(await findStudentData(teacher, id))).not.toMatch(/fight|resolve-flag/);
    await moderate(teacher, { act: "reopen-flag", targetId: postId });
    expect((await readDesk(teacher)).flagged).toMatchObject([{ flags: [{ by: "Ben" }] }]);
    expect(await moderate(teacher, { act: "reopen-flag", targetId: postId })).toMatchObject({
      reason: "not-changeable",
    });
  });

  it("shows what is asked for, in pages, and names nobody where nobody is to be named", async () => {
    const { teacher, ada, ben, write } = await openDesk();
    const postId = await write(ada, "Is 100% of it so?");
    await moderate(teacher, { act: "hide", targetId: postId, reason: "Ben says so" });
    await moderate(teacher, { act: "mute", targetId: ben.id, reason: "Calm_down" });
    const actsFor = async (wish: object) =>
      (await readLog(teacher, { ...anyLine, ...wish }))?.lines.map(({ act }) => act);
    expect(await actsFor({})).toEqual(["mute", "hide"]);
    expect(await actsFor({ student: ada.id })).toEqual(["hide"]);
    expect(await actsFor({ student: ben.id, acts: "members" })).toEqual(["mute"]);
    expect(await actsFor({ words: "100%" })).toEqual(["hide"]);
    expect(await actsFor({ words: "calm_" })).toEqual(["mute"]);
    expect(await actsFor({ words: "1_0" })).toEqual([]);
    expect(await actsFor({ by: ada.id })).toEqual([]);
    const today = new Date().toISOString().slice(0, 10);
    expect(await actsFor({ from: today, to: today })).toEqual(["mute", "hide"]);
    expect(await actsFor({ to: "2026-01-01" })).toEqual([]);
    expect(await readLog(ada, anyLine)).toBeNull();
    const aside = JSON.stringify(await listLog(teacher, { ...anyLine, names: "pseudonyms" }));
    expect(aside).not.toMatch(/Ada|Ben|Okafor|Is 100%/);
  });
});

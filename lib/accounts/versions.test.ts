import { afterAll, describe, expect, it, vi } from "vitest";
import { letIn, openLesson, signedIn } from "@/prisma/lesson";
import { createToken, endSeat, startSession } from "../auth/commands";
import { hashPassword } from "../auth/passwords";
import { findTeacherOfSession, findTeacherOfToken } from "../auth/queries";
import { hashSecret } from "../auth/secrets";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { joinRoom, resetRejoinKey } from "../joining/commands";
import { startBus, stopBus } from "../live/bus";
import { openFeed } from "../live/stream";
import { findMemberAt, findMemberByToken } from "../members/member";
import { changePassword, endEverywhere } from "./commands";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

const password = "a long enough password";

/** A teacher with a room, two browsers and two programs. */
async function settle() {
  const lesson = await openLesson(db);
  const { roomId, teacherId } = lesson;
  const data = { passwordHash: await hashPassword(password) };
  const { email } = await db.teacher.update({ where: { id: teacherId }, data });
  const account = { teacherId, version: 1 };
  const sessions = [await startSession(account, "here"), await startSession(account, "there")] as const;
  const token = async () => {
    const made = await createToken(account, { label: "" });
    return made.ok ? made.value.token : "";
  };
  const tokens = [await token(), await token()] as const;
  const atHome = async (sessionId: string) =>
    (await findTeacherOfSession(sessionId)) ?? signedIn({ teacherId, email, sessionId });
  return { lesson, roomId, teacherId, email, sessions, tokens, atHome };
}

const openWith = async (one: Readonly<{ sessionId: string } | { token: string }>, roomId: string) => {
  if ("sessionId" in one) {
    const browser = { session: one, seatIn: () => null };
    return [await findTeacherOfSession(one.sessionId), await findMemberAt(roomId, browser)].map(Boolean);
  }
  const member = await findMemberByToken(one.token, { roomId });
  return [await findTeacherOfToken(hashSecret(one.token)), typeof member !== "string"].map(Boolean);
};

const yes = [true, true];
const no = [false, false];

afterAll(async () => {
  await stopBus();
  await db.$disconnect();
});

describe("a version", () => {
  it("raised by another password ends all but the session it was changed in, which has a new name", async () => {
    const { roomId, sessions, tokens, atHome } = await settle();
    const [here, there] = sessions;
    const change = { current: password, next: "another long password" };
    const nextSessionId = newId();
    const teacher = { ...(await atHome(here)), nextSessionId };
    expect(await changePassword(teacher, { ...change, current: "guess" })).toMatchObject({
      reason: "wrong-current-password",
    });
    expect(await changePassword(teacher, change)).toMatchObject({ ok: true });
    expect(await openWith({ sessionId: nextSessionId }, roomId)).toEqual(yes);
    expect(await openWith({ sessionId: here }, roomId), "a copy of its cookie").toEqual(no);
    expect(await openWith({ sessionId: there }, roomId)).toEqual(no);
    for (const token of tokens) expect(await openWith({ token }, roomId)).toEqual(no);
  });

  it("raised by logging out everywhere ends them all", async () => {
    const { roomId, sessions, tokens, atHome } = await settle();
    await endEverywhere(await atHome(sessions[0]));
    for (const sessionId of sessions) expect(await openWith({ sessionId }, roomId)).toEqual(no);
    for (const token of tokens) expect(await openWith({ token }, roomId)).toEqual(no);
  });

  it("makes a session that was begun with the old password, and kept later, worth nothing", async () => {
    const { roomId, teacherId, sessions, atHome } = await settle();
    const change = { current: password, next: "another long password" };
    await changePassword(await atHome(sessions[0]), change);
    const late = await startSession({ teacherId, version: 1 }, "late");
    expect(await openWith({ sessionId: late }, roomId)).toEqual(no);
  });

  it("lets one of two passwords win that are chosen at one moment", async () => {
    const { sessions, atHome } = await settle();
    const change = async (sessionId: string, next: string) =>
      changePassword(await atHome(sessionId), { current: password, next });
    const [here, there] = sessions;
    const answers = await Promise.all([change(here, "the first of two"), change(there, "the second of two")]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("ends what a disabled account holds", async () => {
    const { roomId, teacherId, sessions, tokens } = await settle();
    await db.teacher.update({ where: { id: teacherId }, data: { disabledAt: new Date() } });
    expect(await openWith({ sessionId: sessions[0] }, roomId)).toEqual(no);
    expect(await openWith({ token: tokens[0] }, roomId)).toEqual(no);
  });

  it("of a seat ends all its tokens with a new rejoin key, and leaving ends the one it was left with", async () => {
    const lesson = await openLesson(db);
    const { roomId, code } = lesson;
    const visitor = { address: newId(), browserId: null, seat: null, receipt: null };
    const joined = await joinRoom({ code, name: "Ada", rejoinKey: null }, visitor);
    if (!joined.ok) throw new Error(joined.reason);
    const { token, memberId, rejoinKey } = joined.value;
    const again = await joinRoom({ code, name: "Ada", rejoinKey }, visitor);
    if (!again.ok) throw new Error(again.reason);
    const proof = await findMemberByToken(again.value.token, { roomId });
    await endSeat(roomId, (typeof proof === "string" ? null : proof.member.tokenId) ?? "");
    expect(await findMemberByToken(again.value.token, { roomId })).toBe("no-token");
    expect(await findMemberByToken(token, { roomId })).toMatchObject({ member: { id: memberId } });
    await resetRejoinKey(lesson.teacher, { memberId });
    expect(await findMemberByToken(token, { roomId })).toBe("no-token");
  });

  it("ends the streams of what it ends within two seconds, a look through a student's eyes too", async () => {
    const { lesson, roomId, sessions, atHome } = await settle();
    const [here, there] = sessions;
    const { id } = await letIn(lesson, "Ada");
    startBus();
    const stream = async (sessionId: string, address: string) => {
      const proof = await findMemberAt(address, { session: { sessionId }, seatIn: () => null });
      if (!proof) throw new Error("the teacher is not in the room");
      const end = vi.fn();
      openFeed(proof.member, { seq: proof.seq })({ give: () => undefined, waiting: () => 0, end, drop: end });
      return end;
    };
    const ended = [await stream(here, roomId), await stream(there, roomId)];
    ended.push(await stream(there, `${roomId}~${id}`));
    const nextSessionId = newId();
    const change = { current: password, next: "another long password" };
    await changePassword({ ...(await atHome(here)), nextSessionId }, change);
    const begun = performance.now();
    const kept = await stream(nextSessionId, roomId);
    await vi.waitFor(() => expect(ended.map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]), 2000);
    expect(kept).not.toHaveBeenCalled();
    const took = `streams after ${Math.round(performance.now() - begun)} ms, the rest at the next request`;
    console.log(`figure: an old cookie, token or stream ends at log-out, password change, removal | ${took}`);
  });
});

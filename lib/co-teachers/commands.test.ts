import { afterAll, describe, expect, it, vi } from "vitest";
import { addTeacher } from "@/prisma/classroom";
import { type Lesson, letIn, openLesson, signedIn } from "@/prisma/lesson";
import { deleteAccount } from "../accounts/commands";
import { createToken } from "../auth/commands";
import { hashPassword } from "../auth/passwords";
import type { SignedIn } from "../auth/queries";
import { hashSecret } from "../auth/secrets";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { dealClass } from "../groups/commands";
import { listGroups } from "../groups/queries";
import { findMemberByToken, type Member } from "../members/member";
import { moderate } from "../moderation/commands";
import { readModeration } from "../moderation/queries";
import { endLead, handOver } from "../owners/commands";
import { writePost } from "../posts/commands";
import { changePhase, deleteRoom } from "../rooms/commands";
import { listRooms, readSnapshot } from "../rooms/queries";
import { loadWholeRoom, readWholeRoom } from "../rooms/room-state";
import { comeToLead, endCoTeacherLink, makeCoTeacherLink } from "./commands";
import { findLeadOffer, findPastLead, listLeads } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
afterAll(() => db.$disconnect());

const password = "chalk and debate";

async function hire(name: string): Promise<SignedIn> {
  const email = `${newId()}@school.example`;
  const teacherId = await addTeacher(db, { name, email, passwordHash: await hashPassword(password) });
  return signedIn({ teacherId, email, name });
}

async function linkOf(by: Member, endsAt: Date | null = null): Promise<string> {
  const made = await makeCoTeacherLink(by, { endsAt });
  if (!made.ok) throw new Error(made.reason);
  return made.value.token;
}

async function tokenOf({ teacherId }: SignedIn): Promise<string> {
  const issued = await createToken({ teacherId, version: 1 }, { label: "test" });
  if (!issued.ok) throw new Error(issued.reason);
  return issued.value.token;
}

/** A teacher who came to lead the room, with what finds them there again. */
async function coTeacher({ roomId, teacher }: Lesson, name: string, endsAt: Date | null = null) {
  const account = await hire(name);
  const arrived = await comeToLead(account, { token: await linkOf(teacher, endsAt) });
  if (!arrived.ok) throw new Error(arrived.reason);
  const token = await tokenOf(account);
  const find = async () => {
    const proof = await findMemberByToken(token, { roomId });
    return typeof proof === "string" ? proof : proof.member;
  };
  const member = await find();
  if (typeof member === "string") throw new Error(member);
  return { account, member, find };
}

const inAnHour = () => new Date(Date.now() + 3_600_000);
const logOf = async (member: Member) => {
  const { log } = await readModeration(member);
  return log.map(({ act, by, target }) => [act, by, target]);
};
const post = async ({ paragraphs }: Lesson, by: Member, body: string, parentId?: string) => {
  const place = parentId ? { parentId } : { paragraphId: paragraphs[0]?.id ?? "" };
  const wish = { ...place, kind: "REBUT", body, restatement: null, quote: null, evidence: [] };
  const written = await writePost(by, wish as never);
  if (!written.ok) throw new Error(written.reason);
  return written.value.postId;
};

describe("a link to lead a room", () => {
  it("makes another teacher one of the room, once, and the room stands in their list with whose it is", async () => {
    const lesson = await openLesson(db);
    const kim = await hire("Ms Kim");
    const token = await linkOf(lesson.teacher);
    expect(await findLeadOffer(kim, token)).toMatchObject({ title: "10B", by: "Ms Okafor" });
    const arrived = await comeToLead(kim, { token });
    expect(arrived).toMatchObject({ ok: true, value: { roomId: lesson.roomId } });
    expect(await comeToLead(kim, { token })).toMatchObject(arrived);
    expect(await comeToLead(await hire("Mr Park"), { token })).toMatchObject({ reason: "link-over" });
    expect(await findLeadOffer(kim, token)).toEqual({ roomId: lesson.roomId });
    expect(await listRooms(kim.teacherId)).toMatchObject([{ id: lesson.roomId, owner: "Ms Okafor" }]);
    expect(await listRooms(lesson.teacherId)).toMatchObject([{ id: lesson.roomId, owner: null }]);
    expect((await listLeads(lesson.teacher)).teachers).toMatchObject([
      { name: "Ms Okafor", isOwner: true },
      { name: "Ms Kim", isOwner: false },
    ]);
    expect(await logOf(lesson.teacher)).toEqual([["come-to-lead", "Ms Kim", null]]);
    expect(await loadWholeRoom(lesson.roomId)).toMatchObject(await readWholeRoom(lesson.roomId));
  });

  it("works for one of ten who press at the same moment", async () => {
    const lesson = await openLesson(db);
    const token = await linkOf(lesson.teacher);
    const many = await Promise.all(Array.from({ length: 10 }, (_, at) => hire(`Teacher ${at}`)));
    const came = await Promise.all(many.map((one) => comeToLead(one, { token })));
    expect(came.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("asks for another name where somebody in the room has it", async () => {
    const lesson = await openLesson(db);
    const namesake = await hire("Ms Okafor");
    const token = await linkOf(lesson.teacher);
    expect(await comeToLead(namesake, { token })).toMatchObject({ errors: { name: "name-taken" } });
    expect(await comeToLead(namesake, { token, name: "Ms Okafor B" })).toMatchObject({ ok: true });
  });

  it("is over when it is taken back, when its week is over, and when who made it leads no more", async () => {
    const lesson = await openLesson(db);
    const [park, late, kim] = [
      await hire("Mr Park"),
      await linkOf(lesson.teacher),
      await coTeacher(lesson, "Ms Kim"),
    ];
    const [taken, ofKim] = [await linkOf(lesson.teacher), await linkOf(kim.member)];
    const { links } = await listLeads(lesson.teacher);
    expect(links.map(({ by }) => by)).toEqual(["Ms Okafor", "Ms Okafor", "Ms Kim"]);
    expect(await endCoTeacherLink(kim.member, { linkId: links[1]?.id ?? "" })).toMatchObject({ ok: true });
    await db.coTeacherLink.update({ where: { hash: hashSecret(late) }, data: { expiresAt: new Date() } });
    await endLead(lesson.teacher, { memberId: kim.member.id });
    for (const token of [taken, late, ofKim, "x".repeat(43)]) {
      expect(await comeToLead(park, { token })).toMatchObject({ reason: "link-over" });
      expect(await findLeadOffer(park, token)).toBeNull();
    }
    expect((await listLeads(lesson.teacher)).links).toEqual([]);
  });

  it("is made for twenty teachers of a room at most, with those who are invited", async () => {
    const lesson = await openLesson(db);
    for (let at = 0; at < 19; at++) await linkOf(lesson.teacher);
    expect(await makeCoTeacherLink(lesson.teacher, {})).toMatchObject({ reason: "too-many-teachers" });
    const ada = await letIn(lesson, "Ada");
    expect(await makeCoTeacherLink(ada, {})).toMatchObject({ reason: "not-allowed" });
  });
});

describe("a substitute", () => {
  it("leads until the end, and is nobody in the room from then on, with nothing in their hands", async () => {
    const lesson = await openLesson(db);
    const { member, account, find } = await coTeacher(lesson, "Mr Park", inAnHour());
    expect(await changePhase(member, { to: "opening-vote" })).toMatchObject({ ok: true });
    const { id, roomId } = member;
    await db.member.update({ where: { roomId_id: { roomId, id } }, data: { endsAt: new Date() } });
    expect(await find()).toBe("nobody");
    expect(await changePhase(member, { to: "next" })).toMatchObject({ ok: false });
    expect(await listRooms(account.teacherId)).toEqual([]);
    expect(await findPastLead(account.teacherId, roomId)).toBe("over");
    expect((await listLeads(lesson.teacher)).teachers).toHaveLength(1);
  });

  it("invites nobody for longer than they are there themself", async () => {
    const lesson = await openLesson(db);
    const endsAt = inAnHour();
    const { member } = await coTeacher(lesson, "Mr Park", endsAt);
    const next = await hire("Ms Kim");
    await comeToLead(next, { token: await linkOf(member) });
    const where = { roomId_teacherId: { roomId: lesson.roomId, teacherId: next.teacherId } };
    expect((await db.member.findUniqueOrThrow({ where })).endsAt).toEqual(endsAt);
  });
});

describe("the owner", () => {
  it("alone sends a co-teacher away, deletes the room and hands it over, and stays a co-teacher", async () => {
    const lesson = await openLesson(db);
    const [kim, park] = [await coTeacher(lesson, "Ms Kim"), await coTeacher(lesson, "Mr Park", inAnHour())];
    const owner = lesson.teacher;
    for (const act of [
      endLead(kim.member, { memberId: park.member.id }),
      endLead(kim.member, { memberId: owner.id }),
      handOver(kim.member, { memberId: kim.member.id }),
      deleteRoom(kim.member),
    ])
      expect(await act).toMatchObject({ reason: "not-allowed" });
    expect(await endLead(owner, { memberId: owner.id })).toMatchObject({ reason: "owner-stays" });

    expect(await handOver(owner, { memberId: park.member.id })).toMatchObject({ ok: true });
    expect((await listLeads(kim.member)).teachers).toMatchObject([
      { name: "Mr Park", isOwner: true, endsAt: null },
      { name: "Ms Okafor", isOwner: false },
      { name: "Ms Kim", isOwner: false },
    ]);
    expect(await deleteRoom(owner)).toMatchObject({ reason: "not-allowed" });
    expect(await endLead(owner, { memberId: owner.id })).toMatchObject({ ok: true });
    expect(await endLead(park.member, { memberId: kim.member.id })).toMatchObject({ ok: true });
    expect(await logOf(park.member)).toEqual([
      ["end-lead", "Mr Park", "Ms Kim"],
      ["leave-lead", "Ms Okafor", "Ms Okafor"],
      ["hand-over", "Ms Okafor", "Mr Park"],
      ["come-to-lead", "Mr Park", null],
      ["come-to-lead", "Ms Kim", null],
    ]);
    expect(await findPastLead(kim.account.teacherId, lesson.roomId)).toBe("ended");
    expect(await kim.find()).toBe("nobody");
    const back = await comeToLead(kim.account, { token: await linkOf(park.member) });
    expect(back).toMatchObject({ ok: true, value: { memberId: kim.member.id } });
    expect(await kim.find()).toMatchObject({ id: kim.member.id, role: "TEACHER" });
    expect(await loadWholeRoom(lesson.roomId)).toMatchObject(await readWholeRoom(lesson.roomId));
  });

  it("does in the groups of the class what is done in its room: who comes, goes and owns it", async () => {
    const lesson = await openLesson(db);
    const kim = await coTeacher(lesson, "Ms Kim");
    const dealt = await dealClass(lesson.teacher, { count: 2 });
    if (!dealt.ok) throw new Error(dealt.reason);
    const leadsOf = async (by: Member) =>
      (await listGroups(by)).groups.map(({ id }) => id).join() ===
      dealt.value.rooms.map(({ id }) => id).join();
    const park = await coTeacher(lesson, "Mr Park");
    expect(await Promise.all([kim, park].map(({ member }) => leadsOf(member)))).toEqual([true, true]);

    expect(await endLead(lesson.teacher, { memberId: kim.member.id })).toMatchObject({ ok: true });
    const where = { teacherId: kim.account.teacherId, removal: null };
    expect(await db.member.count({ where })).toBe(0);
    await comeToLead(kim.account, { token: await linkOf(lesson.teacher) });
    expect(await db.member.count({ where })).toBe(3);

    expect(await handOver(lesson.teacher, { memberId: park.member.id })).toMatchObject({ ok: true });
    const owned = await db.room.count({ where: { ownerId: park.account.teacherId } });
    expect(owned).toBe(3);
    expect(await endLead(kim.member, { memberId: kim.member.id })).toMatchObject({ ok: true });
    expect(await db.member.count({ where })).toBe(0);
  });

  it("who deletes the account leaves the room, and the words of the class, to the co-teacher", async () => {
    const lesson = await openLesson(db);
    const kim = await coTeacher(lesson, "Ms Kim");
    await coTeacher(lesson, "Mr Park", inAnHour());
    const alone = await openLesson(db);
    await db.room.update({ where: { id: alone.roomId }, data: { ownerId: lesson.teacherId } });
    await db.member.updateMany({
      where: { roomId: alone.roomId, teacherId: alone.teacherId },
      data: { teacherId: lesson.teacherId },
    });
    const [ada, ben] = [await letIn(lesson, "Ada"), await letIn(lesson, "Ben")];
    await changePhase(lesson.teacher, { to: "replies" });
    const { teacherId } = lesson;
    const asked = await post(lesson, lesson.teacher, "What the owner wrote");
    await db.member.updateMany({
      where: { roomId: lesson.roomId, id: { in: [ada.id, ben.id] } },
      data: { side: "OPPOSITION" },
    });
    const answer = await post(lesson, ada, "What Ada answered", asked);
    await post(lesson, lesson.teacher, "What nobody answered");
    await moderate(lesson.teacher, { act: "mute", targetId: ben.id } as never);
    await readWholeRoom(lesson.roomId);

    const { name, email } = await db.teacher.update({
      where: { id: teacherId },
      data: { passwordHash: await hashPassword(password) },
    });
    expect(await deleteAccount(signedIn({ teacherId, name, email }), { password })).toMatchObject({
      ok: true,
    });
    expect(await listRooms(kim.account.teacherId)).toMatchObject([{ id: lesson.roomId, owner: null }]);
    expect(await db.room.count({ where: { id: alone.roomId } })).toBe(0);
    const { posts, motion } = await readSnapshot(kim.member);
    expect(motion.title).toBe("Tightening does harm");
    expect(posts.map(({ id, body }) => [id, body ?? null])).toEqual([
      [asked, null],
      [answer, "What Ada answered"],
    ]);
    expect(JSON.stringify(await readModeration(kim.member))).not.toContain("Okafor");
    expect(await deleteRoom(kim.member)).toMatchObject({ ok: true });
  });
});

describe("two teachers who do the same at once", () => {
  it("are told who was first, and of what they did themselves that it is done", async () => {
    const lesson = await openLesson(db);
    const { member: kim } = await coTeacher(lesson, "Ms Kim");
    const ada = await letIn(lesson, "Ada");
    const act = (by: Member, what: string) =>
      moderate(by, { act: what, targetId: ada.id, reason: "Noise" } as never);
    const both = await Promise.all([act(lesson.teacher, "mute"), act(kim, "mute")]);
    const first = both[0]?.ok ? "Ms Okafor" : "Ms Kim";
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "already-done", about: [first], act: "mute" });
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    await act(kim, "remove");
    expect(await act(kim, "remove")).toMatchObject({ reason: "not-changeable" });
    expect(await act(lesson.teacher, "remove")).toMatchObject({ reason: "already-done", about: ["Ms Kim"] });
  });
});

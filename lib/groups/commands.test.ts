import { afterAll, describe, expect, it, vi } from "vitest";
import { letIn, openLesson, otherSettings, signedIn } from "@/prisma/lesson";
import { groupsShape } from "../api/group-shapes";
import { showGroups } from "../api/show-groups";
import { createToken } from "../auth/commands";
import { changeClass, createClass } from "../classes/commands";
import { findClass } from "../classes/queries";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { findMemberByToken, findTeacherIn, type Member } from "../members/member";
import { moderate } from "../moderation/commands";
import { createRoom } from "../opening/commands";
import { writePost } from "../posts/commands";
import { changePhase, changeRoomSettings, deleteRoom } from "../rooms/commands";
import { readSnapshot } from "../rooms/queries";
import { loadWholeRoom, readWholeRoom } from "../rooms/room-state";
import { changeRubric } from "../rubrics/commands";
import { readRubric } from "../rubrics/queries";
import { joinSeat } from "../seats/commands";
import { listSeats } from "../seats/queries";
import { dealClass, leadToGroups, moveGroups } from "./commands";
import { goToGroup } from "./entering/commands";
import { findOwnGroup, listGroups } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
afterAll(() => db.$disconnect());

const knocker = () => ({ address: newId(), browserId: newId() });

/** A class that is dealt into groups. */
async function dealt(names: readonly string[], count: number, seed = "1") {
  const lesson = await openLesson(db);
  const students: Member[] = [];
  for (const name of names) students.push(await letIn(lesson, name));
  const outcome = await dealClass(lesson.teacher, { count, seed });
  if (!outcome.ok) throw new Error(outcome.reason);
  return { ...lesson, students, rooms: outcome.value.rooms };
}

const come = async (student: Member) => {
  const outcome = await goToGroup(student, knocker());
  if (!outcome.ok) throw new Error(outcome.reason);
  const { groupId, token } = outcome.value;
  const proof = await findMemberByToken(token ?? "", { roomId: groupId });
  if (typeof proof === "string") throw new Error(proof);
  return proof.member;
};

const criteria = [
  {
    id: "clear",
    title: "Clear",
    levels: [
      { title: "Not yet", points: 0 },
      { title: "Yes", points: 2 },
    ],
  },
];

const cast = ["Ada", "Ben", "Min-jun", "Seo-yeon", "Kim", "Lee", "Mina"];

describe("a class in groups", () => {
  it("has rooms of the same plan, and each student is who they were in one of them", async () => {
    const { teacher, roomId, students, rooms } = await dealt(cast, 3);
    expect(rooms.map(({ memberIds }) => memberIds.length).toSorted()).toEqual([2, 2, 3]);
    expect(rooms.map(({ title }) => title)).toEqual(["10B · 1", "10B · 2", "10B · 3"]);
    expect((await readSnapshot(teacher)).room.isDealt).toBe(true);
    expect(await readWholeRoom(roomId)).toEqual(await loadWholeRoom(roomId));

    const [ada] = students;
    const there = ada && (await come(ada));
    const room = rooms.find(({ memberIds }) => memberIds.includes(ada?.id ?? ""));
    expect(there).toMatchObject({ roomId: room?.id, id: ada?.id, name: "Ada", role: "STUDENT" });
    expect(await findOwnGroup(ada as Member)).toBe(rooms.findIndex(({ id }) => id === room?.id) + 1);
    if (there) expect(await readWholeRoom(there.roomId)).toEqual(await loadWholeRoom(there.roomId));
    const [lead, group] = await Promise.all(
      [roomId, room?.id ?? ""].map((id) => db.room.findUniqueOrThrow({ where: { id } })),
    );
    for (const same of ["revisionId", "formatId", "phases", "sidePolicy", "names", "ownerId"] as const)
      expect(group?.[same], same).toEqual(lead?.[same]);
  });

  it("is run and graded in each of them as in its room", async () => {
    const { teacher } = await openLesson(db);
    await changeRoomSettings(teacher, { settings: otherSettings });
    await changeRubric(teacher, { criteria, evenIfGraded: false });
    const outcome = await dealClass(teacher, { count: 2 });
    const [group] = outcome.ok ? outcome.value.rooms : [];
    const there = await findTeacherIn(teacher, group?.id ?? "");
    expect(there && (await readSnapshot(there)).room.settings).toEqual(otherSettings);
    expect(there && (await readRubric(there, "en"))).toEqual(criteria);
  });

  it("is led to no room but its own: nobody else's token opens the seat, and a teacher takes none", async () => {
    const { teacher, students, rooms } = await dealt(cast, 2);
    const [ada] = students;
    const other = rooms.find(({ memberIds }) => !memberIds.includes(ada?.id ?? ""));
    const there = ada && (await come(ada));
    expect(there?.roomId).not.toBe(other?.id);
    expect(await findTeacherIn(ada as Member, other?.id ?? "")).toBeNull();
    expect(await goToGroup(teacher, knocker())).toMatchObject({ reason: "not-allowed" });
    expect((await findTeacherIn(teacher, other?.id ?? ""))?.role).toBe("TEACHER");
  });

  it("deals who comes late to the smallest group, once, and who is muted stays muted", async () => {
    const lesson = await dealt(cast, 3);
    const late = await letIn(lesson, "Ada B");
    await moderate(lesson.teacher, { act: "mute", targetId: late.id, reason: "Wait" } as never);
    expect(await findOwnGroup(late)).toBe(0);
    const first = await come(late);
    const second = await come(late);
    expect(first.roomId).toBe(second.roomId);
    expect(lesson.rooms.find(({ id }) => id === first.roomId)?.memberIds).toHaveLength(2);
    expect(first).toMatchObject({ id: late.id, isMuted: true });
    const groups = await listGroups(lesson.teacher);
    expect(groups.groups.map(({ memberIds }) => memberIds.length).toSorted()).toEqual([2, 3, 3]);
    expect(await readWholeRoom(first.roomId)).toEqual(await loadWholeRoom(first.roomId));
  });

  it("keeps pairs apart, and says which it could not", async () => {
    const lesson = await openLesson(db);
    const [a, b, c] = [await letIn(lesson, "Ada"), await letIn(lesson, "Ben"), await letIn(lesson, "Kim")];
    for (const pair of [
      [a.id, b.id],
      [b.id, c.id],
      [a.id, c.id],
    ] as const)
      await db.keepApart.create({
        data: {
          roomId: lesson.roomId,
          memberId: pair.toSorted()[0] ?? "",
          otherId: pair.toSorted()[1] ?? "",
          byId: lesson.teacher.id,
          createdAt: new Date(),
        },
      });
    expect((await dealClass(lesson.teacher, { count: 3 })).ok).toBe(true);
    expect((await listGroups(lesson.teacher)).together).toEqual([]);
    expect((await dealClass(lesson.teacher, { count: 2 })).ok).toBe(true);
    const { groups, together } = await listGroups(lesson.teacher);
    expect(groups).toHaveLength(2);
    expect(together).toHaveLength(1);
    const [pair] = await db.keepApart.findMany({ where: { roomId: { in: groups.map(({ id }) => id) } } });
    expect(pair).toBeDefined();
  });

  it("is not dealt anew once a group has begun, and is where it has not", async () => {
    const { teacher, rooms } = await dealt(cast, 2);
    const [first] = rooms;
    const inFirst = await findTeacherIn(teacher, first?.id ?? "");
    if (inFirst) await changePhase(inFirst, { to: "next" });
    expect(await dealClass(teacher, { count: 3 })).toMatchObject({ reason: "groups-at-work" });
    if (inFirst) await changePhase(inFirst, { to: "lobby" });
    expect(await dealClass(teacher, { count: 3 })).toMatchObject({ ok: true });
    expect(await db.room.count({ where: { id: first?.id ?? "" } })).toBe(0);
  });

  it("moves all, or one alone, by its teacher, and one that refuses holds up no other", async () => {
    const { teacher, students, rooms } = await dealt(cast, 3);
    const [one, two, three] = rooms.map(({ id }) => id);
    const moved = await moveGroups(teacher, { to: "next" });
    expect(moved).toMatchObject({ ok: true, value: { rooms: [{}, {}, {}] } });
    const from = "opening-vote";
    const alone = await moveGroups(teacher, new Map([[two ?? "", { to: "next", from }]]));
    expect(alone).toMatchObject({ ok: true, value: { rooms: [{ id: two, phase: "openings" }] } });
    await db.room.update({ where: { id: three ?? "" }, data: { archivedAt: new Date() } });
    expect(await moveGroups(teacher, { to: "rebuttals" })).toMatchObject({
      ok: true,
      value: {
        rooms: [
          { id: one, phase: "rebuttals", refused: null },
          { id: two, phase: "rebuttals", refused: null },
          { id: three, phase: null, refused: "archived" },
        ],
      },
    });
    const [ada] = students;
    expect(await moveGroups(ada as Member, { to: "next" })).toMatchObject({ reason: "not-allowed" });
    const claimed = { ...teacher, claim: { hash: "of no token", postId: null } };
    expect(await moveGroups(claimed, { to: "next" })).toMatchObject({ reason: "lost-seat" });
  });

  it("is shown to its teacher with what each group does, and to nobody else", async () => {
    const { teacher, students, rooms, paragraphs } = await dealt(cast, 2);
    await moveGroups(teacher, { to: "rebuttals" });
    const [ada] = students;
    const there = await come(ada as Member);
    const { side } = (await readSnapshot(there)).me;
    const wish = {
      paragraphId: paragraphs[0]?.id ?? "",
      kind: side === "OPPOSITION" ? ("REBUT" as const) : ("SUPPORT" as const),
      body: "No.",
      restatement: null,
      quote: null,
      evidence: [],
    };
    expect((await writePost(there, wish as never)).ok).toBe(true);
    const shown = await listGroups(teacher);
    const own = shown.groups.find(({ id }) => id === there.roomId);
    const size = rooms.find(({ id }) => id === there.roomId)?.memberIds.length ?? 0;
    expect(own).toMatchObject({ posts: 1, students: size, waiting: 0, results: null });
    expect(own?.silent).toHaveLength(size - 1);
    expect([own?.here.length, own?.expected]).toEqual([size, []]);
    expect((await listGroups(there)).groups).toEqual([]);
    expect(() => groupsShape.parse(showGroups(shown))).not.toThrow();
  });

  it("stays in the room of the whole class once it is not led on, and in its rooms once that is gone", async () => {
    const { teacher, roomId, students, rooms } = await dealt(cast, 2);
    const [ada, ben] = students;
    const there = await come(ada as Member);
    expect(await leadToGroups(teacher, { leads: false })).toMatchObject({ ok: true });
    expect(await findOwnGroup(ben as Member)).toBeNull();
    expect(await goToGroup(ben as Member, knocker())).toMatchObject({ reason: "not-found" });
    expect(await leadToGroups(teacher, { leads: true })).toMatchObject({ ok: true });
    expect(await findOwnGroup(ben as Member)).toBeGreaterThan(0);

    expect((await deleteRoom(teacher)).ok).toBe(true);
    expect(await db.room.count({ where: { id: roomId } })).toBe(0);
    const left = await db.room.findMany({
      where: { id: { in: rooms.map(({ id }) => id) } },
      select: { groupOfId: true, groupNumber: true },
    });
    expect(left.map(({ groupOfId }) => groupOfId)).toEqual([null, null]);
    expect((await readSnapshot(there)).me.name).toBe("Ada");
  });

  it("is for students of a class who come by PIN, here or at their group's door, and who have not come yet", async () => {
    const { teacherId, roomId: first } = await openLesson(db);
    const me = signedIn({ teacherId, email: "" });
    const names = ["Ada", "Ben", "Kim"].map((name) => ({ name }));
    const made = await createClass(me, { name: "10B", students: names });
    const classId = made.ok ? made.value.classId : "";
    const { revision } = await db.room.findUniqueOrThrow({
      where: { id: first },
      select: { revision: true },
    });
    const wish = { motionId: revision.motionId, title: "10B", format: "oxford", settings: {}, classId };
    const opened = await createRoom(me, wish);
    const roomId = opened.ok ? opened.value.roomId : "";
    const issued = await createToken({ teacherId, version: 1 }, { label: "lesson" });
    const proof = await findMemberByToken(issued.ok ? issued.value.token : "", { roomId });
    if (typeof proof === "string") throw new Error(proof);
    const teacher = proof.member;
    const dealt = await dealClass(teacher, { count: 2 });
    const rooms = dealt.ok ? dealt.value.rooms : [];
    expect(rooms.map(({ memberIds }) => memberIds.length).toSorted()).toEqual([1, 2]);
    const before = await listGroups(teacher);
    expect(before.groups.map(({ students }) => students)).toEqual([0, 0]);
    expect(before.groups.flatMap(({ expected }) => expected).toSorted()).toEqual(["Ada", "Ben", "Kim"]);

    const ofClass = await findClass(teacherId, classId);
    const seats = await listSeats(roomId);
    const takes = async (name: string, code: string) => {
      const seatId = seats.find((one) => one.name === name)?.id ?? "";
      const pin = ofClass?.students.find(({ id }) => id === seatId)?.pin ?? "";
      const outcome = await joinSeat({ code, seatId, pin }, { ...knocker(), seat: null, receipt: null });
      if (!outcome.ok) throw new Error(outcome.reason);
      const found = await findMemberByToken(outcome.value.token, { roomId: outcome.value.roomId });
      if (typeof found === "string") throw new Error(found);
      return found.member;
    };
    const { code } = await db.room.findUniqueOrThrow({ where: { id: roomId }, select: { code: true } });
    const ada = await come(await takes("Ada", code));
    expect(rooms.find(({ id }) => id === ada.roomId)?.memberIds).toContain(ada.id);
    const ids = new Map((await readSnapshot(teacher)).members.map(({ id, name }) => [name, id]));
    const bens = rooms.find(({ memberIds }) => memberIds.includes(ids.get("Ben") ?? ""));
    expect(await takes("Ben", bens?.code ?? "")).toMatchObject({ id: ids.get("Ben"), roomId: bens?.id });
    expect((await listGroups(teacher)).groups.reduce((sum, { students }) => sum + students, 0)).toBe(2);

    await changeClass(me, classId, { name: "10B", students: [...names, { name: "Mina" }] });
    expect(
      await db.member.count({ where: { name: "Mina", roomId: { in: rooms.map(({ id }) => id) } } }),
    ).toBe(0);
    const mina = (await listSeats(roomId)).find(({ name }) => name === "Mina");
    expect(mina).toBeDefined();
  });

  it("is made once by a request that comes twice", async () => {
    const lesson = await openLesson(db);
    const receipt = { caller: `member:${lesson.roomId}:${lesson.teacher.id}`, key: newId(), bodyHash: "b" };
    const teacher = { ...lesson.teacher, receipt };
    const [first, second] = [await dealClass(teacher, { count: 2 }), await dealClass(teacher, { count: 2 })];
    expect(second).toMatchObject({ ok: true, value: first.ok && first.value });
    expect(await db.room.count({ where: { groupOfId: lesson.roomId } })).toBe(2);
  });
});

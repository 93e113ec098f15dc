import { afterAll, describe, expect, it, vi } from "vitest";
import { openLesson, signedIn } from "@/prisma/lesson";
import { changeClass, createClass, deleteClass } from "../classes/commands";
import { findClass } from "../classes/queries";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { joinRoom } from "../joining/commands";
import type { Knocker } from "../joining/wrong-guess";
import { findMemberAt, findMemberByToken } from "../members/member";
import { createRoom } from "../opening/commands";
import { changePhase } from "../rooms/commands";
import { readSnapshot } from "../rooms/queries";
import { loadWholeRoom, readWholeRoom } from "../rooms/room-state";
import { joinSeat } from "./commands";
import { listSeats } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
afterAll(() => db.$disconnect());

const newBrowser = (address: string = newId()): Knocker => ({ address, browserId: newId() });

/** A room that was opened for a class of these. */
async function openRoom(names: readonly string[], settings: object = {}) {
  const { teacherId, roomId: first } = await openLesson(db);
  const teacher = signedIn({ teacherId, email: "" });
  const made = await createClass(teacher, { name: "10B", students: names.map((name) => ({ name })) });
  const classId = made.ok ? made.value.classId : "";
  const { revision } = await db.room.findUniqueOrThrow({ where: { id: first }, select: { revision: true } });
  const wish = { motionId: revision.motionId, title: "10B", format: "oxford", settings, classId };
  const opened = await createRoom(teacher, wish);
  if (!opened.ok) throw new Error(opened.reason);
  const { roomId } = opened.value;
  const { code } = await db.room.findUniqueOrThrow({ where: { id: roomId } });
  const pins = new Map((await findClass(teacherId, classId))?.students.map(({ id, pin }) => [id, pin ?? ""]));
  const seats = new Map((await listSeats(roomId)).map(({ id, name }) => [name, id]));
  const come = (name: string, knocker: Knocker = newBrowser(), pin?: string) => {
    const seatId = seats.get(name) ?? name;
    const typed = pin ?? pins.get(seatId) ?? "0000";
    return joinSeat({ code, seatId, pin: typed }, { ...knocker, seat: null, receipt: null });
  };
  const { id } = await db.member.findFirstOrThrow({ where: { roomId, role: "TEACHER" } });
  const session = await db.session.create({
    data: { id: newId(), teacherId, version: 1, browser: "", expiresAt: new Date(Date.now() + 1e6) },
  });
  const shown = { session: { sessionId: session.id } as never, seatIn: () => null };
  const proof = await findMemberAt(roomId, shown);
  if (!proof || proof.member.id !== id) throw new Error("the teacher is not in the room");
  const wrongFor = (name: string) => (pins.get(seats.get(name) ?? "") === "0000" ? "0001" : "0000");
  return { teacher, leader: proof.member, classId, roomId, code, seats, come, wrongFor };
}

const membersFor = async (token: string, roomId: string) => {
  const proof = await findMemberByToken(token, { roomId });
  if (typeof proof === "string") throw new Error(proof);
  return (await readSnapshot(proof.member)).members;
};

describe("a room of a class", () => {
  it("has a seat for each from the beginning, and only its teacher sees who has not come", async () => {
    const { leader, roomId, come } = await openRoom(["Ada", "Ben", "김민준"]);
    expect((await listSeats(roomId)).map(({ name }) => name)).toEqual(["김민준", "Ada", "Ben"]);
    const before = await readSnapshot(leader);
    expect(before.members.filter(({ isExpected, isAbsent }) => isExpected && isAbsent)).toHaveLength(3);
    const ada = await come("Ada");
    if (!ada.ok) throw new Error(ada.reason);
    const after = await readSnapshot(leader);
    expect(after.members.find(({ name }) => name === "Ada")).toMatchObject({ isAbsent: false });
    expect(after.members.filter(({ isExpected }) => isExpected)).toHaveLength(2);
    const told = JSON.stringify(await membersFor(ada.value.token, roomId));
    expect(told).toContain("Ben");
    expect(told).not.toMatch(/isExpected|isAbsent|pin/i);
    expect(await readWholeRoom(roomId)).toEqual(await loadWholeRoom(roomId));
  });

  it("draws sides for those who came; the late go to the smaller side", async () => {
    const { leader, come } = await openRoom(["Ada", "Ben", "Cy", "Dae"]);
    for (const name of ["Ada", "Ben", "Cy"]) expect(await come(name)).toMatchObject({ ok: true });
    await changePhase(leader, { to: "openings" });
    const sides = (await readSnapshot(leader)).members.map(({ name, side }) => [name, side] as const);
    const count = (side: string) => sides.filter(([, one]) => one === side).length;
    expect(new Map(sides).get("Dae")).toBeNull();
    const smaller = count("PROPOSITION") < count("OPPOSITION") ? "PROPOSITION" : "OPPOSITION";
    expect(await come("Dae")).toMatchObject({ ok: true, value: { side: smaller } });
  });

  it("opens a seat again by its PIN, on another device and in a room that is closed to others", async () => {
    const { roomId, come, code } = await openRoom(["Ada"], { freeNames: false });
    const first = await come("Ada");
    await db.lock.create({ data: { roomId, byId: "t" } });
    const again = await come("Ada");
    expect(again).toMatchObject({ ok: true, value: { rejoinKey: null } });
    expect(first.ok && again.ok && first.value.memberId === again.value.memberId).toBe(true);
    await db.lock.deleteMany({ where: { roomId } });
    const stranger = { ...newBrowser(), seat: null, receipt: null };
    expect(await joinRoom({ code, name: "Eve", rejoinKey: null }, stranger)).toMatchObject({
      reason: "class-only",
    });
  });

  it("gives a seat to who comes into the class later, and takes none from who leaves it", async () => {
    const { teacher, classId, roomId, leader } = await openRoom(["Ada", "Ben"]);
    const ada = (await findClass(teacher.teacherId, classId))?.students[0];
    await changeClass(teacher, classId, {
      name: "10B",
      students: [{ id: ada?.id, name: "Ada" }, { name: "Cy" }],
    });
    expect((await listSeats(roomId)).map(({ name }) => name)).toEqual(["Ada", "Cy"]);
    expect((await readSnapshot(leader)).members.map(({ name }) => name)).toContain("Ben");
    await deleteClass(teacher, { classId });
    expect(await listSeats(roomId)).toEqual([]);
    expect((await readSnapshot(leader)).members).toHaveLength(4);
    expect((await readSnapshot(leader)).room.isOfClass).toBeUndefined();
    expect(await readWholeRoom(roomId)).toEqual(await loadWholeRoom(roomId));
  });
});

describe("a PIN", () => {
  it("that is wrong says as much as a seat that is not there", async () => {
    const { come, wrongFor } = await openRoom(["Ada"]);
    const wrong = await come("Ada", newBrowser(), wrongFor("Ada"));
    expect(wrong).toMatchObject({ reason: "wrong-pin", errors: { pin: "wrong-pin" } });
    expect(await come("nobody-s-seat", newBrowser(), "0000")).toEqual(wrong);
  });

  it("that is wrong three times slows its seat down, for every browser, and no other seat", async () => {
    const { come, wrongFor } = await openRoom(["Ada", "Ben"]);
    for (let tries = 0; tries < 3; tries++)
      expect(await come("Ada", newBrowser(), wrongFor("Ada"))).toMatchObject({ reason: "wrong-pin" });
    const slowed = await come("Ada");
    expect(slowed).toMatchObject({ reason: "too-many", retryAfter: 1 });
    expect(await come("Ben")).toMatchObject({ ok: true });
  });

  it("is not found by many tries at once, nor by one browser or address over many seats", async () => {
    const names = Array.from({ length: 40 }, (_, at) => `Student ${at}b`);
    const { come, wrongFor } = await openRoom(names);
    const looked = async (tries: readonly Promise<Awaited<ReturnType<typeof come>>>[]) =>
      (await Promise.all(tries)).filter((one) => !one.ok && one.reason === "wrong-pin").length;
    const first = names[0] ?? "";
    expect(await looked(names.map(() => come(first, newBrowser(), wrongFor(first))))).toBeLessThanOrEqual(3);
    const one = newBrowser();
    expect(await looked(names.map((name) => come(name, one, wrongFor(name))))).toBeLessThanOrEqual(10);
    const address = newId();
    const [again, more] = [names, names];
    const many = [...again, ...more].map((name) => come(name, newBrowser(address), wrongFor(name)));
    expect(await looked(many)).toBeLessThanOrEqual(60);
  });

  it("that is right is never slowed: a class of 40 behind one address comes in, twice", async () => {
    const names = Array.from({ length: 40 }, (_, at) => `Student ${at}b`);
    const { come } = await openRoom(names);
    const address = newId();
    for (const _ of [1, 2]) {
      const came = [];
      for (const name of names) came.push(await come(name, newBrowser(address)));
      expect(came.filter(({ ok }) => !ok)).toEqual([]);
    }
  });
});

import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it, vi } from "vitest";
import { spoiled } from "@/e2e/odd/right-bodies";
import { roomFile } from "@/e2e/odd/room-file";
import { addMotion, addTeacher } from "@/prisma/classroom";
import { addDemo } from "@/prisma/demo";
import { fillLesson } from "@/prisma/full-lesson";
import { letIn, openLesson, signedIn } from "@/prisma/lesson";
import { createToken } from "../auth/commands";
import { newJoinCode } from "../auth/secrets";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { findMemberByToken, type Member } from "../members/member";
import { changePhase, changeRoomSettings } from "../rooms/commands";
import { readResults, readSnapshot } from "../rooms/queries";
import { importRoom } from "./commands";
import { readRoomFile } from "./queries";
import { type RoomFile, roomFileSchema } from "./schemas";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  process.env.NEXTAUTH_SECRET ??= "a secret of this test";
});
afterAll(() => db.$disconnect());

/** The demo's class, with its votes revealed. */
async function demoRoom(): Promise<Member> {
  const { teacherId, phases: _ } = await openLesson(db);
  const text = readFileSync("prisma/motions/us-rok-alliance.txt", "utf8").normalize("NFC").trim();
  const motion = {
    id: newId(),
    ownerId: teacherId,
    title: "Tightening does harm",
    language: "en",
    source: null,
  };
  const essay = await addMotion(db, { ...motion, text });
  const code = newJoinCode();
  await addDemo(db, essay, { id: teacherId, name: "Ms Okafor", code });
  const { roomId } = await db.door.findUniqueOrThrow({ where: { key: code }, select: { roomId: true } });
  const teacher = await teacherIn(roomId, teacherId);
  await changePhase(teacher, { to: "debrief" });
  return teacher;
}

async function teacherIn(roomId: string, teacherId: string): Promise<Member> {
  const issued = await createToken({ teacherId, version: 1 }, { label: "export" });
  const proof = issued.ok ? await findMemberByToken(issued.value.token, { roomId }) : "nobody";
  if (typeof proof === "string") throw new Error(proof);
  return proof.member;
}

/** As a program that reads the file and sends it somewhere else. */
const sent = (file: RoomFile): RoomFile => roomFileSchema.parse(JSON.parse(JSON.stringify(file)));

async function bringIn(file: RoomFile, teacherId: string): Promise<Member> {
  const made = await importRoom(signedIn({ teacherId, email: "a@x.example" }), sent(file));
  if (!made.ok) throw new Error(JSON.stringify(made));
  return teacherIn(made.value.roomId, teacherId);
}

const ownerOf = async ({ roomId }: Member): Promise<string> =>
  (await db.room.findUniqueOrThrow({ where: { id: roomId }, select: { ownerId: true } })).ownerId;

/** A file without what is new by nature: when it was archived, and the essay's id where it is another one's. */
const lasting = ({ archivedAt: _, motion: { id: __, ...motion }, ...file }: RoomFile) => ({
  ...file,
  motion,
});

const otherTeacher = () =>
  addTeacher(db, { name: "Mr Kim", email: `${newId()}@school.example`, passwordHash: "" });

describe("a room that is taken home and brought back", () => {
  it("is the same, but for ids and when that was: a whole debate, with its results as they were revealed", async () => {
    const teacher = await demoRoom();
    const file = await readRoomFile(teacher, "real");
    expect(file.posts.length).toBeGreaterThan(20);
    expect(file.results).toMatchObject({ reason: null });
    expect(file.posts.filter(({ rating }) => rating).length).toBeGreaterThan(0);
    const again = await bringIn(file, await ownerOf(teacher));
    expect(await readRoomFile(again, "real")).toEqual({ ...file, archivedAt: expect.any(String) });
    expect(await readResults(again)).toMatchObject({ winner: file.results?.winner });
    const { room, members, motion } = await readSnapshot(again);
    expect(room.isArchived).toBe(true);
    expect(members.length).toBe(file.members.length);
    expect(motion.id).toBe(file.motion.id);
  });

  it("is the same with another teacher, who is given the essay as a motion of their own", async () => {
    const teacher = await demoRoom();
    const file = await readRoomFile(teacher, "real");
    const kim = await otherTeacher();
    const again = await bringIn(file, kim);
    expect(lasting(await readRoomFile(again, "real"))).toEqual(lasting(file));
    expect(await db.motion.count({ where: { ownerId: kim } })).toBe(1);
  });

  it("keeps all that a teacher did: the log, flags, mutes, draws, versions, and empty places", async () => {
    const lesson = await fillLesson(db);
    await db.lock.deleteMany({ where: { roomId: lesson.roomId } });
    const file = await readRoomFile(lesson.teacher, "real");
    for (const list of ["log", "draws", "apart", "reveals", "turns"] as const)
      expect(file[list].length, list).toBeGreaterThan(0);
    for (const key of ["versions", "flags"] as const)
      expect(file.posts.some((post) => post[key].length > 0)).toBe(true);
    for (const key of ["hiding", "review", "pin", "quote"] as const)
      expect(
        file.posts.some((post) => post[key] !== null),
        key,
      ).toBe(true);
    for (const key of ["mute", "removal", "absence", "placement"] as const)
      expect(
        file.members.some((one) => one[key] !== null),
        key,
      ).toBe(true);
    // Words that never stood in the essay: no room is made of what quotes it falsely.
    const [made, whole] = [
      await importRoom(signedIn({ teacherId: lesson.teacherId, email: "a@x.example" }), sent(file)),
      { ...file, posts: file.posts.map((post) => ({ ...post, quote: null })) },
    ];
    expect(made).toMatchObject({ reason: "invalid", errors: { "posts.0.quote": "quote-mismatch" } });
    const again = await bringIn(whole, lesson.teacherId);
    expect(lasting(await readRoomFile(again, "real"))).toEqual(lasting(whole));
  });

  it("holds no vote, credit, score or key, whoever asks for it", async () => {
    const lesson = await fillLesson(db);
    const text = JSON.stringify(await readRoomFile(lesson.teacher, "real"));
    expect(text).not.toMatch(
      /"(?:choice|score|castAt|credits":\[|rejoinKeyHash|cameFrom|email|code|key)":(?!")/,
    );
    expect(text).not.toContain(lesson.code);
    expect(text).not.toContain(lesson.roomId);
    expect(text).not.toContain(lesson.ada);
  });
});

describe("a file for others", () => {
  it("calls nobody by name, holds what the class may see, and can be brought back", async () => {
    const lesson = await openLesson(db);
    const ada = await letIn(lesson, "Adaline Quist");
    await letIn(lesson, "Benedikt Ostrow");
    await changeRoomSettings(lesson.teacher, { title: "Ms Okafor’s class" });
    const file = await readRoomFile(lesson.teacher, "pseudonyms");
    const text = JSON.stringify(file);
    for (const name of ["Adaline", "Quist", "Benedikt", "Ostrow", "Okafor", ada.id])
      expect(text).not.toContain(name);
    expect(file.members.map(({ role }) => role).sort()).toEqual(["STUDENT", "STUDENT", "TEACHER"]);
    expect(await readRoomFile(lesson.teacher, "pseudonyms")).toEqual(file);
    const again = await bringIn(file, await otherTeacher());
    expect((await readSnapshot(again)).members.map(({ name }) => name).sort()).toEqual(
      file.members.map(({ name }) => name).sort(),
    );
  });

  it("masks its results as the class's are", async () => {
    const teacher = await demoRoom();
    const file = await readRoomFile(teacher, "pseudonyms");
    expect(JSON.stringify(file.results)).toContain("<3");
    const again = await bringIn(file, await otherTeacher());
    expect((await readRoomFile(again, "real")).results).toMatchObject({ reason: "no-ballots" });
  });

  it("gives a student another animal than the one that was seen beside their name", async () => {
    const lesson = await openLesson(db);
    const ada = await letIn(lesson, "Ada");
    const row = await db.member.findUniqueOrThrow({
      where: { roomId_id: { roomId: lesson.roomId, id: ada.id } },
    });
    const { members } = await readRoomFile(lesson.teacher, "pseudonyms");
    expect(members.map(({ name }) => name)).not.toContain(row.pseudonym);
  });
});

describe("a file that is none", () => {
  const refused = async (change: (file: RoomFile) => unknown) => {
    const lesson = await openLesson(db);
    await letIn(lesson, "Ada");
    const file = JSON.parse(JSON.stringify(await readRoomFile(lesson.teacher, "real")));
    change(file);
    const parsed = roomFileSchema.safeParse(file);
    if (!parsed.success) return "schema";
    const before = await db.room.count({ where: { ownerId: lesson.teacherId } });
    const made = await importRoom(
      signedIn({ teacherId: lesson.teacherId, email: "a@x.example" }),
      parsed.data,
    );
    expect(await db.room.count({ where: { ownerId: lesson.teacherId } })).toBe(before);
    return made.ok ? "made" : Object.keys(made.errors ?? {}).join();
  };

  it("is refused, and nothing is made of it", async () => {
    expect(await refused((file) => Object.assign(file, { posts: Array(30_000).fill(0) }))).toBe("schema");
    expect(await refused((file) => Object.assign(file, { secret: 1 }))).toBe("schema");
    expect(await refused((file) => Object.assign(file, { createdAt: "0001-01-01T00:00:00Z" }))).toBe(
      "schema",
    );
    expect(await refused((file) => file.members.push(...file.members))).toBe("members");
    expect(
      await refused((file) =>
        Object.assign(file, { members: file.members.filter(({ isOwner }) => !isOwner) }),
      ),
    ).toContain("members");
    expect(await refused((file) => Object.assign(file.clock, { phase: 29 }))).toBe("phases");
    expect(await refused((file) => Object.assign(file.motion, { parts: [] }))).toBe("motion.parts");
  });

  it("breaks nothing, whatever stands in any place of it", async () => {
    const { teacherId } = await openLesson(db);
    const teacher = signedIn({ teacherId, email: "a@x.example" });
    const tried = [null, 29, "m9", "p1"].flatMap((value) => spoiled(roomFile, value) as object[]);
    const read = tried.map((file) => roomFileSchema.safeParse(file)).flatMap(({ data }) => data ?? []);
    expect(tried.length).toBeGreaterThan(400);
    const made = [];
    for (const file of read) made.push((await importRoom(teacher, file)).ok);
    expect(new Set(made)).toEqual(new Set([true, false]));
    expect(await db.room.count({ where: { ownerId: teacherId } })).toBe(made.filter(Boolean).length + 1);
  });
});

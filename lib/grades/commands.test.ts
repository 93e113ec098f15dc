import { createTranslator } from "next-intl";
import { afterAll, describe, expect, it, vi } from "vitest";
import en from "@/messages/en.json";
import { letIn, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import { gradesCsv } from "../exports/files/grade-rows";
import { wordsIn } from "../exports/files/words";
import { readGradeTable } from "../exports/queries";
import { readShipped } from "../i18n/shipped-rubrics";
import type { Member } from "../members/member";
import { mergeSeats } from "../merging/commands";
import { writePost } from "../posts/commands";
import { changePhase } from "../rooms/commands";
import { changeRubric } from "../rubrics/commands";
import { readRubric } from "../rubrics/queries";
import { placeMember } from "../sides/commands";
import { deleteStudent } from "../student-data/commands";
import { releaseGrades, saveGrade } from "./commands";
import { findGrade, listGrades, readMeans } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  process.env.NEXTAUTH_SECRET ??= "a secret of this test";
});
afterAll(() => db.$disconnect());

async function openClass() {
  const lesson = await openLesson(db);
  const { teacher } = lesson;
  const seat = async (name: string, side: "PROPOSITION" | "OPPOSITION") => {
    const student = await letIn(lesson, name);
    await placeMember(teacher, { memberId: student.id, side });
    return student;
  };
  const pro = [await seat("Ada", "PROPOSITION"), await seat("Noor", "PROPOSITION")] as const;
  const opp = [await seat("Ben", "OPPOSITION"), await seat("=Seo-yeon", "OPPOSITION")] as const;
  await changePhase(teacher, { to: "rebuttals" });
  const say = async (by: Member) => {
    const post = { kind: "REBUT" as const, evidence: [], paragraphId: lesson.paragraphs[0]?.id ?? "" };
    const written = await writePost(by, { ...post, body: "It is not dear." });
    if (!written.ok) throw new Error(written.reason);
    return written.value.postId;
  };
  const grade = (student: Member, level: number, more = {}) =>
    saveGrade(teacher, { memberId: student.id, grade: { levels: { argument: level }, ...more } });
  return { ...lesson, seat, pro, opp, say, grade };
}

const lastEvents = async (roomId: string, count: number) =>
  (
    await db.event.findMany({
      where: { roomId },
      orderBy: { seq: "desc" },
      take: count,
      select: { type: true, subjectId: true, toldTo: true },
    })
  ).reverse();

describe("a grade", () => {
  it("is a draft that nobody is told of but teachers, until it is released, and again once it is taken back", async () => {
    const { teacher, roomId, pro, opp, say, grade } = await openClass();
    const [ben] = opp;
    const postId = await say(ben);
    await grade(ben, 2, { feedback: "Good.", comments: [{ postId, text: "Why?" }] });
    expect(await lastEvents(roomId, 1)).toEqual([{ type: "grade", subjectId: ben.id, toldTo: "teacher" }]);
    expect([await listGrades(ben), await listGrades(pro[0])]).toEqual([[], []]);
    expect(await findGrade(teacher, ben.id)).toMatchObject({ feedback: "Good.", releasedAt: null });

    await releaseGrades(teacher, { memberId: ben.id, isReleased: true });
    expect(await lastEvents(roomId, 1)).toEqual([
      { type: "grade", subjectId: ben.id, toldTo: "teacher owner" },
    ]);
    expect(await listGrades(ben)).toMatchObject([
      { levels: { argument: 2 }, feedback: "Good.", comments: [{ postId, text: "Why?" }] },
    ]);
    expect(await listGrades(pro[0])).toEqual([]);
    expect(await listGrades({ ...teacher, isOnWall: true })).toEqual([]);
    await releaseGrades(teacher, { isReleased: false });
    expect(await listGrades(ben)).toEqual([]);
  });

  it("is of a student here, has levels of the rubric, and comments on posts of theirs", async () => {
    const { teacher, pro, opp, say, grade } = await openClass();
    const postId = await say(opp[0]);
    expect(await grade(teacher, 1)).toMatchObject({ reason: "not-found" });
    expect(await grade(opp[0], 9)).toMatchObject({ errors: { levels: "no-such-level" } });
    const comments = [{ postId, text: "No." }];
    expect(await grade(pro[0], 1, { comments })).toMatchObject({ errors: { comments: "not-found" } });
    expect(
      await saveGrade(opp[0], { memberId: opp[0].id, grade: { levels: { argument: 3 } } }),
    ).toMatchObject({ reason: "not-allowed" });
    expect(await listGrades(teacher)).toEqual([]);
  });

  it("is released with all others that say something, and the count is answered", async () => {
    const { teacher, pro, opp, grade } = await openClass();
    await grade(pro[0], 1);
    await saveGrade(teacher, { memberId: pro[1].id, grade: { levels: {} } });
    await saveGrade(teacher, { memberId: opp[0].id, grade: { levels: {}, feedback: "Good." } });
    const release = (isReleased: boolean) => releaseGrades(teacher, { isReleased });
    expect(await release(true)).toMatchObject({ value: { count: 2 } });
    expect(await release(true)).toMatchObject({ value: { count: 0 } });
    expect(await release(false)).toMatchObject({ value: { count: 2 } });
  });

  it("goes with one of two seats that are made one", async () => {
    const { teacher, pro, grade } = await openClass();
    await grade(pro[1], 3, { isReleased: true });
    await mergeSeats(teacher, { keptId: pro[0].id, otherId: pro[1].id });
    expect(await listGrades(teacher)).toMatchObject([{ memberId: pro[0].id, levels: { argument: 3 } }]);
  });
});

describe("the rubric of a room", () => {
  it("is the usual one in the reader's language, and a copy of it stays that", async () => {
    const { teacher, roomId } = await openClass();
    const korean = await readRubric(teacher, "ko");
    expect(korean).toEqual((await readShipped("ko")).whole.criteria);
    expect(korean).toHaveLength(4);
    await changeRubric(teacher, { criteria: korean });
    expect(await db.room.findUnique({ where: { id: roomId }, select: { rubric: true } })).toEqual({
      rubric: "whole",
    });
    expect((await readRubric(teacher, "en"))[0]?.title).toBe("Argument");
  });

  it("changes no grade that was given without a question", async () => {
    const { teacher, roomId, opp, grade } = await openClass();
    await grade(opp[0], 3, { isReleased: true });
    const [argument, ...others] = await readRubric(teacher, "en");
    if (!argument) throw new Error("there is no criterion");
    const shorter = [{ ...argument, levels: argument.levels.slice(0, 3) }, ...others];
    const refused = await changeRubric(teacher, { criteria: shorter });
    expect(refused).toMatchObject({ reason: "grades-change", details: { criteria: { lost: 1, other: 0 } } });
    expect(await listGrades(opp[0])).toMatchObject([{ levels: { argument: 3 } }]);

    expect(await changeRubric(teacher, { criteria: shorter, evenIfGraded: true })).toMatchObject({
      ok: true,
    });
    expect(await listGrades(opp[0])).toMatchObject([{ levels: {} }]);
    expect(await lastEvents(roomId, 2)).toMatchObject([{ toldTo: "teacher" }, { toldTo: "owner" }]);
    expect(await changeRubric(teacher, { criteria: [argument, ...others] })).toMatchObject({ ok: true });
  });
});

describe("the fourth verdict", () => {
  it("stands from three of each side on, until three are otherwise, whoever is deleted", async () => {
    const { teacher, seat, pro, opp, grade } = await openClass();
    const release = { isReleased: true };
    for (const student of [...pro, ...opp]) await grade(student, 3, release);
    const [eun, max] = [await seat("Eun", "PROPOSITION"), await seat("Max", "OPPOSITION")];
    await grade(eun, 0, release);
    expect(await readMeans(teacher)).toBeNull();
    await grade(max, 0, release);
    const first = { PROPOSITION: 67, OPPOSITION: 67 };
    expect(await readMeans(teacher)).toEqual(first);
    await grade(await seat("Kai", "PROPOSITION"), 0, release);
    await grade(eun, 3);
    await deleteStudent(teacher, { memberId: pro[0].id });
    await grade(await seat("Lee", "PROPOSITION"), 0, release);
    expect(await readMeans(teacher)).toEqual(first);
    await releaseGrades(teacher, { memberId: max.id, isReleased: false });
    expect(await readMeans(teacher)).toBeNull();
  });
});

it("a table of grades begins no cell with a formula, and with pseudonyms names nobody", async () => {
  const { teacher, opp, say, grade } = await openClass();
  const postId = await say(opp[1]);
  await grade(opp[1], 2, { feedback: "=1+1", comments: [{ postId, text: "@Ada says so." }] });
  const words = wordsIn(
    "en",
    createTranslator({ locale: "en", namespace: "takeHome.file", messages: en }) as never,
  );
  const text = gradesCsv(await readGradeTable(teacher, "real", "en"), words);
  expect(text.startsWith("\uFEFFName,Side,Argument,Evidence,Clash,Civility,Points,Most points,")).toBe(true);
  expect(text).toContain("'=Seo-yeon,Opposition,Gives good reasons,,,,2,3,,,1,0,'=1+1,'@Ada says so.\r\n");
  expect(text.split("\r\n")).toHaveLength(6);
  const hiding = gradesCsv(await readGradeTable(teacher, "pseudonyms", "en"), words);
  for (const word of ["Ada", "Noor", "Ben", "Seo-yeon", "1+1"]) expect(hiding).not.toContain(word);
  expect(hiding).toContain(",Opposition,Gives good reasons,");
});

import { afterAll, describe, expect, it, vi } from "vitest";
import { openLesson, signedIn } from "@/prisma/lesson";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { addStudents, changeClass, createClass, deleteClass } from "./commands";
import { findClass, listClasses } from "./queries";
import { changeStudent, removeStudent, renewPin } from "./students/commands";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
afterAll(() => db.$disconnect());

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

async function keepClass(...names: readonly string[]) {
  const { teacherId } = await openLesson(db);
  const teacher = signedIn({ teacherId, email: "" });
  const made = await createClass(teacher, { name: "10B", students: named(...names) });
  if (!made.ok) throw new Error(made.reason);
  const { classId } = made.value;
  const read = async () => (await findClass(teacherId, classId))?.students ?? [];
  return { teacher, classId, read };
}

describe("a class", () => {
  it("keeps its students in their order, each with a PIN that is not written in the database", async () => {
    const { classId, read } = await keepClass("Ada", "김민준");
    expect(await read()).toMatchObject([
      { name: "Ada", pin: expect.stringMatching(/^\d{4}$/) },
      { name: "김민준", pin: expect.stringMatching(/^\d{4}$/) },
    ]);
    const rows = await db.classStudent.findMany({ where: { classId } });
    for (const { pin } of await read()) expect(rows.map((row) => row.pin).join()).not.toContain(pin);
  });

  it("is read from a OneRoster file, or refused by line", async () => {
    const { teacher } = await keepClass("Ada");
    const csv = "sourcedId,givenName,familyName,identifier\nu1,Ada,Lovelace,12\nu2,Ben,Ito,13";
    const made = await createClass(teacher, { name: "11A", csv });
    expect(made.ok && (await findClass(teacher.teacherId, made.value.classId))?.students).toMatchObject([
      { name: "Ada Lovelace", number: "12" },
      { name: "Ben Ito", number: "13" },
    ]);
    const twice = { name: "11A", csv: `${csv}\nu3,Ada,Lovelace,14` };
    expect(await createClass(teacher, twice)).toMatchObject({
      reason: "invalid",
      errors: { "csv.4": "duplicate" },
    });
    const like = { name: "11A", students: named("Ben", "Ms Okafor") };
    expect(await createClass(teacher, like)).toMatchObject({ errors: { "students.1.name": "like-teacher" } });
  });

  it("that is changed keeps the PIN of whoever stays, by id or by name, though two change names", async () => {
    const { teacher, classId, read } = await keepClass("Ada", "Ben", "Cy");
    const [ada, ben] = await read();
    if (!ada || !ben) throw new Error("nobody is in the class");
    const students = [{ id: ada.id, name: "Ben" }, { id: ben.id, name: "Ada" }, { name: "Dae" }];
    expect(await changeClass(teacher, classId, { name: "10C", students })).toMatchObject({ ok: true });
    expect(await read()).toMatchObject([{ ...ada, name: "Ben" }, { ...ben, name: "Ada" }, { name: "Dae" }]);
    expect(await addStudents(teacher, classId, named("Eun"))).toMatchObject({ ok: true });
    expect((await read()).map(({ name }) => name)).toEqual(["Ben", "Ada", "Dae", "Eun"]);
    expect((await read())[0]).toEqual({ ...ada, name: "Ben" });
  });

  it("holds one of a name, and gives a new PIN where it is asked for", async () => {
    const { teacher, classId, read } = await keepClass("Ada", "Ben");
    const [ada] = await read();
    const target = { classId, studentId: ada?.id ?? "" };
    expect(await changeStudent(teacher, { ...target, name: "Веn", number: "" })).toMatchObject({
      errors: { name: "name-in-class" },
    });
    expect(await changeStudent(teacher, { ...target, name: "Adah", number: "7" })).toMatchObject({
      ok: true,
    });
    await renewPin(teacher, target);
    await renewPin(teacher, target);
    expect((await read())[0]).toMatchObject({ name: "Adah", number: "7" });
    await removeStudent(teacher, target);
    expect((await read()).map(({ name }) => name)).toEqual(["Ben"]);
  });

  it("is its teacher's alone", async () => {
    const { classId, read } = await keepClass("Ada");
    const [ada] = await read();
    const { teacherId } = await openLesson(db);
    const other = signedIn({ teacherId, email: "" });
    const target = { classId, studentId: ada?.id ?? "" };
    const no = { ok: false, reason: "not-found" };
    expect(await findClass(teacherId, classId)).toBeNull();
    expect(await changeClass(other, classId, { name: "Mine", students: [] })).toEqual(no);
    expect(await addStudents(other, classId, named("Ben"))).toEqual(no);
    expect(await changeStudent(other, { ...target, name: "Eve", number: "" })).toEqual(no);
    expect(await removeStudent(other, target)).toEqual(no);
    expect(await renewPin(other, target)).toEqual(no);
    expect(await deleteClass(other, { classId })).toEqual(no);
    expect(await read()).toEqual([ada]);
  });

  it("is one of fifty at most, though many are made at once, and one request makes one", async () => {
    const { teacher } = await keepClass("Ada");
    const receipt = { caller: teacher.teacherId, key: newId(), bodyHash: "" };
    await Promise.all(
      Array.from({ length: 3 }, () => createClass(teacher, { name: "A", students: [] }, receipt)),
    );
    expect(await listClasses(teacher.teacherId)).toHaveLength(2);
    const made = await Promise.all(
      Array.from({ length: 52 }, (_, at) => createClass(teacher, { name: `Class ${at}`, students: [] })),
    );
    expect(made.filter(({ ok }) => ok)).toHaveLength(48);
    expect(made.find(({ ok }) => !ok)).toMatchObject({ reason: "too-many-classes" });
  });
});

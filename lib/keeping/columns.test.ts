import { afterAll, describe, expect, it, vi } from "vitest";
import { fillLesson, listHolders } from "@/prisma/full-lesson";
import { signedIn } from "@/prisma/lesson";
import { deleteAccount } from "../accounts/commands";
import { hashPassword } from "../auth/passwords";
import { db } from "../db/client";
import { deleteRoom } from "../rooms/commands";
import { columnsOf, kinds, tables } from "./columns";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
afterAll(() => db.$disconnect());

const places = Object.entries(tables).flatMap(([table, row]) =>
  columnsOf(row).map(({ name, holding }) => ({ table, name, holding })),
);
const personal = places.filter(({ holding }) => holding === "teacher" || holding === "student");

describe("what is stored", () => {
  it("is classified, every column of every table once", async () => {
    const columns = await db.$queryRaw<{ place: string }[]>`
      SELECT table_name || '.' || column_name AS place FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`;
    const classified = places.map(({ table, name }) => `${table}.${name}`);
    expect(classified.toSorted()).toEqual(columns.map(({ place }) => place).toSorted());
    expect(new Set(Object.values(tables).map(({ kind }) => kind))).toEqual(new Set(kinds));
    const count = `${columns.length} of ${columns.length}, ${personal.length} of them personal`;
    console.log(`figure: every column is classified, and deleted with whom it speaks of | ${count}`);
  });
});

describe("what is left", () => {
  it("of a room that is deleted is nothing", async () => {
    const lesson = await fillLesson(db);
    for (const { table, name } of personal) {
      const where = `"${name}" IS NOT NULL`;
      const rows = await db.$queryRawUnsafe<unknown[]>(`SELECT FROM "${table}" WHERE ${where} LIMIT 1`);
      const isEmptyByNature = `${table}.${name}` === "Teacher.disabledAt";
      expect(rows.length > 0 || isEmptyByNature, `${table}.${name} is filled`).toBe(true);
    }
    const words = [lesson.roomId, lesson.ben, lesson.answered, ...lesson.ofAda];
    expect((await listHolders(db, words)).length).toBeGreaterThan(25);
    expect(await deleteRoom(lesson.teacher)).toMatchObject({ ok: true });
    expect(await listHolders(db, words)).toEqual([]);
  });

  it("of a teacher whose account is deleted is nothing", async () => {
    const lesson = await fillLesson(db);
    const password = "a long enough password";
    const { email } = await db.teacher.update({
      where: { id: lesson.teacherId },
      data: { passwordHash: await hashPassword(password), administratorSince: null },
    });
    const words = [lesson.teacherId, email, lesson.roomId, ...lesson.ofAda];
    expect(await listHolders(db, words)).toEqual(expect.arrayContaining(["Teacher", "Session", "Motion"]));
    const teacher = signedIn({ teacherId: lesson.teacherId, email });
    expect(await deleteAccount(teacher, { password })).toMatchObject({ ok: true });
    expect(await listHolders(db, words)).toEqual([]);
  });
});

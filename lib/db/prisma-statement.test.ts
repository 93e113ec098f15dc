import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { db, type Transaction } from "./client";
import { newId } from "./new-id";
import { named } from "./prisma-statement";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

const tag = newId();
const teachers: string[] = [];
const names = ["A", 'b "quoted"', "{c,d}", "e\\f", "NULL", ""];

beforeAll(async () => {
  for (const [at, name] of names.entries()) {
    const id = newId();
    const paragraphs = ["One.", "Two."].map((text, n) => ({ id: newId(), position: n, number: n + 1, text }));
    const revisions = { create: { id: newId(), number: 1, paragraphs: { create: paragraphs } } };
    const motions = at < 3 ? { create: { id: newId(), title: tag, language: "en", revisions } } : {};
    await db.teacher.create({ data: { id, name, email: `${id}@x`, passwordHash: tag, motions } });
    teachers.push(id);
  }
});
afterAll(() => db.$disconnect());

/** What the connection of one transaction has learned there. */
const learned = (work: (tx: Transaction) => Promise<unknown>) =>
  db.$transaction(async (tx) => {
    const list = async () =>
      (
        await tx.$queryRaw<{ statement: string }[]>`
          SELECT statement FROM pg_prepared_statements WHERE name LIKE 'prisma %'`
      ).map(({ statement }) => statement);
    const before = new Set(await list());
    await work(tx);
    return (await list()).filter((statement) => !before.has(statement));
  });

const some = (count: number) => Array.from({ length: count }, (_, at) => teachers[at] ?? newId());

describe("a list in what is asked through Prisma", () => {
  it("is one statement for all lengths, and finds what a list of that length finds", async () => {
    const statements = await learned(async (tx) => {
      for (const count of [1, 2, 3, 50]) {
        const found = await tx.teacher.findMany({ where: { id: { in: some(count) } }, select: { id: true } });
        expect(new Set(found.map(({ id }) => id))).toEqual(new Set(teachers.slice(0, count)));
      }
    });
    expect(statements).toEqual([expect.stringContaining('"Teacher"."id" = ANY ($1)')]);

    const others = await learned(async (tx) => {
      for (const count of [1, 2, 3, 50]) {
        const where = { passwordHash: tag, id: { notIn: some(count) } };
        expect(await tx.teacher.count({ where })).toBe(Math.max(0, teachers.length - count));
      }
    });
    expect(others).toEqual([expect.stringContaining('"Teacher"."id" <> ALL (')]);
  });

  it("finds nothing where it is empty, and leaves out nothing", async () => {
    expect(await db.teacher.count({ where: { id: { in: [] } } })).toBe(0);
    expect(await db.teacher.count({ where: { passwordHash: tag, id: { notIn: [] } } })).toBe(teachers.length);
  });

  it("is of words of any kind, of enums, numbers, dates, and of what is not there", async () => {
    const found = await db.teacher.findMany({ where: { passwordHash: tag, name: { in: names } } });
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set(names));
    const createdAt = { in: found.map((teacher) => teacher.createdAt) };
    expect(await db.teacher.count({ where: { passwordHash: tag, createdAt } })).toBe(names.length);

    const revision = { motion: { title: tag } };
    const kinds = await learned(async (tx) => {
      const count = (kind: object) => tx.paragraph.count({ where: { revision, kind } });
      expect(await count({ in: ["PARAGRAPH"] })).toBe(6);
      expect(await count({ in: ["HEADING", "QUOTATION", "PARAGRAPH"] })).toBe(6);
      expect(await count({ in: ["HEADING", "QUOTATION"] })).toBe(0);
    });
    expect(kinds).toHaveLength(1);
    expect(await db.paragraph.count({ where: { revision, kind: { notIn: ["PARAGRAPH"] } } })).toBe(0);
    expect(await db.paragraph.count({ where: { revision, number: { in: [2, 3] } } })).toBe(3);
  });

  it("is one statement also where Prisma makes it, to find what belongs to what was found", async () => {
    const statements = await learned(async (tx) => {
      for (const count of [6, 3, 1]) {
        const found = await tx.teacher.findMany({
          where: { id: { in: some(count) } },
          select: {
            motions: { select: { revisions: { select: { paragraphs: { select: { text: true } } } } } },
          },
        });
        const texts = found.flatMap(({ motions }) =>
          motions.flatMap(({ revisions }) =>
            revisions.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
          ),
        );
        expect(texts).toEqual(Array.from({ length: Math.min(count, 3) }, () => ["One.", "Two."]).flat());
      }
    });
    const tables = statements.map((text) => /FROM "public"\."(\w+)"/.exec(text)?.[1]);
    expect(tables.filter((table) => table !== "Teacher").sort()).toEqual(["Motion", "Paragraph", "Revision"]);
  });

  it("of rows to write, or of keys of two parts, has no name", async () => {
    const statements = await learned(async (tx) => {
      for (const count of [1, 2, 3]) {
        const data = some(count).map((_, position) => ({ id: newId(), title: tag, position, phases: [] }));
        await tx.format.createMany({ data });
        const keys = data.map(({ id }) => ({ roomId_id: { roomId: id, id } }));
        await Promise.all(keys.map((key) => tx.member.findUnique({ where: key })));
      }
      await tx.format.deleteMany({ where: { title: tag } });
    });
    expect(statements).toHaveLength(3);
  });
});

describe("what only looks like a list", () => {
  it("stays where it stands in quotes, and each value keeps its place", () => {
    const text = `SELECT '$1 IN ($1,$2)' AS "x IN ($1)", $2 FROM t WHERE a NOT IN ($3, $1) AND b = $2 AND c = $4`;
    expect(named({ text, values: ["one", "two", "three", "four"] })).toMatchObject({
      text: `SELECT '$1 IN ($1,$2)' AS "x IN ($1)", $1 FROM t WHERE a <> ALL ($2) AND b = $1 AND c = $3`,
      values: ["two", ["three", "one"], "four"],
    });
  });

  it("stays where it is more than values", () => {
    const text = `SELECT 1 FROM t WHERE a IN (SELECT b FROM u WHERE c = $1)`;
    expect(named({ text, values: [1] })).toMatchObject({ text, values: [1] });
    const lower = `SELECT 1 FROM t WHERE a IN (LOWER($1),LOWER($2))`;
    expect(named({ text: lower, values: ["a", "b"] })).toMatchObject({ text: lower, name: "" });
  });
});

import { afterAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { findMotion, findShippedMotion } from "@/lib/motions/queries";
import { readLibrary, renewLibrary, type ShippedMotion } from "./library";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
afterAll(() => db.$disconnect());

const renew = (library: readonly ShippedMotion[]) => db.$transaction((tx) => renewLibrary(tx, library));

const motion = (texts: readonly string[], title = "Homework does harm"): ShippedMotion => ({
  id: "en-changed",
  title,
  language: "en",
  theme: "SCHOOLS",
  level: 1,
  prompts: ["Who does the homework?"],
  source: null,
  translationOfId: null,
  blocks: texts.map((text) => ({ kind: "PARAGRAPH", text })),
});

const revisions = () =>
  db.revision.findMany({
    where: { motionId: "en-changed" },
    orderBy: { number: "asc" },
    select: { number: true, paragraphs: { orderBy: { position: "asc" }, select: { id: true, text: true } } },
  });

describe("the library", () => {
  it("is added once, the first motion before all others, and is left alone while it stays the same", async () => {
    const library = await readLibrary();
    expect((await renew(library)).size).toBe(library.length);
    expect((await renew(library)).size).toBe(0);
    const ids = library.map(({ id }) => id);
    expect(await db.revision.count({ where: { motionId: { in: ids } } })).toBe(library.length);
    expect((await findShippedMotion())?.id).toBe("us-rok-alliance");
    for (const { id, title, blocks } of library) {
      const stored = await findMotion(null, id);
      expect(stored?.title).toBe(title);
      expect(stored?.paragraphs.map(({ text }) => text)).toEqual(blocks.map(({ text }) => text));
    }
  });

  it("gives a text that changed a new revision, in which a paragraph that stayed keeps its id", async () => {
    await renew([motion(["It takes time.", "It is dull."])]);
    await renew([motion(["It is dull.", "It takes an hour."], "Homework should end")]);
    const [before, after, ...more] = await revisions();
    expect(more).toEqual([]);
    expect(before?.paragraphs.map(({ text }) => text)).toEqual(["It takes time.", "It is dull."]);
    expect(after).toMatchObject({
      number: 2,
      paragraphs: [{ id: before?.paragraphs[1]?.id, text: "It is dull." }, { text: "It takes an hour." }],
    });
    expect((await findMotion(null, "en-changed"))?.title).toBe("Homework should end");
  });

  it("leaves a teacher's own motion as it is, though it has the same title", async () => {
    const [id, shippedId] = [newId(), newId()];
    const owner = { create: { id, email: `${id}@school.org`, name: "Ms Okafor", passwordHash: "" } };
    const title = "Homework does harm";
    await db.motion.create({ data: { id, owner, title, language: "en" }, select: { id: true } });
    await renew([{ ...motion(["It takes time."]), id: shippedId }]);
    await renew([{ ...motion(["It takes an hour."], "Homework should end"), id: shippedId }]);
    expect(
      await db.motion.findUnique({ where: { id }, select: { title: true, theme: true, revisions: true } }),
    ).toEqual({ title, theme: null, revisions: [] });
  });
});

import { afterAll, describe, expect, it, vi } from "vitest";
import { letIn, openLesson } from "@/prisma/lesson";
import { db } from "../../db/client";
import { newId } from "../../db/new-id";
import { termsIn } from "../../debate/search/terms";
import { deleteStudent } from "../../student-data/commands";
import { askWords } from "../queries";
import { findHits, searchRooms } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
afterAll(() => db.$disconnect());

/** A lesson in which Ada has written this. */
async function lessonWith(bodies: readonly string[], title = "10B") {
  const lesson = await openLesson(db);
  const ada = await letIn(lesson, "Ada");
  await db.room.update({ where: { id: lesson.roomId }, data: { title } });
  await db.post.createMany({
    data: bodies.map((body) => ({
      roomId: lesson.roomId,
      id: newId(),
      authorId: ada.id,
      paragraphId: lesson.paragraphs[1]?.id ?? "",
      kind: "REBUT" as const,
      side: "OPPOSITION" as const,
      phaseKey: "openings",
      phaseIndex: 2,
      body,
    })),
  });
  return { ...lesson, ada };
}

const anything = { isArchived: null, motion: null, page: 0 };
const find = (teacherId: string, query: string, also: object = {}) =>
  searchRooms(teacherId, { ...anything, query, ...also });

describe("a search over a teacher's rooms", () => {
  it("finds posts, the best of each room, and titles, in the rooms that they lead and no others", async () => {
    const mine = await lessonWith([
      "Otters swim.",
      "Two otters.",
      "An otter otter.",
      "Otters and others.",
      "No.",
    ]);
    const other = await lessonWith(["Otters of another teacher."], "Otters everywhere");
    const found = await find(mine.teacherId, "otters");
    expect(found).toMatchObject({
      count: 1,
      hasRooms: true,
      isEmpty: false,
      motions: ["Tightening does harm"],
    });
    expect(found.rooms[0]).toMatchObject({ count: 4, room: { id: mine.roomId } });
    expect(found.rooms[0]?.posts).toHaveLength(3);
    expect(found.rooms[0]?.posts[0]).toMatchObject({ number: 2, post: { author: { name: "Ada" } } });
    expect(found.rooms[0]?.posts[0]?.excerpt.some(({ isFound }) => isFound)).toBe(true);

    await db.member.create({
      data: {
        roomId: other.roomId,
        id: newId(),
        teacherId: mine.teacherId,
        role: "TEACHER",
        name: "Mr Park",
        nameKey: "mr park",
      },
    });
    const both = await find(mine.teacherId, "otters");
    expect(both.rooms.map(({ room }) => room.title)).toEqual(["Otters everywhere", "10B"]);
    expect((await find(mine.teacherId, "tightening")).count).toBe(2);
    expect((await find(mine.teacherId, "otters", { page: 1 })).rooms).toEqual([]);
  });

  it("looks in what is open, in what is archived, and by motion", async () => {
    const { teacherId, roomId } = await lessonWith(["학교에서 배워요."]);
    const count = async (also: object) => (await find(teacherId, "학교는", also)).count;
    expect(await count({ motion: "Tightening does harm" })).toBe(1);
    expect(await count({ motion: "Another" })).toBe(0);
    expect(await count({ isArchived: true })).toBe(0);
    await db.room.update({ where: { id: roomId }, data: { archivedAt: new Date() } });
    expect(await count({ isArchived: true })).toBe(1);
    expect(await count({ isArchived: false })).toBe(0);
  });

  it("finds nothing of a student who was deleted", async () => {
    const { teacher, teacherId, ada } = await lessonWith(["Otters of Ada."]);
    expect((await find(teacherId, "otters")).count).toBe(1);
    expect(await deleteStudent(teacher, { memberId: ada.id })).toMatchObject({ ok: true });
    expect((await find(teacherId, "otters")).count).toBe(0);
  });

  it("looks words up in an index where there is much to read, in English and in Korean", async () => {
    const { teacherId, roomId, ada, paragraphs } = await lessonWith([
      "A rare okapi.",
      "보기 드문 오카피예요.",
    ]);
    await db.$executeRaw`
      INSERT INTO "Post" ("roomId", id, "authorId", "paragraphId", kind, "phaseKey", "phaseIndex", body)
      SELECT ${roomId}, 'much-' || n, ${ada.id}, ${paragraphs[0]?.id}, 'REBUT', 'openings', 2,
        'Troops and schools cost money, says number ' || n || '. 학교에서 급식을 먹어요.' FROM generate_series(1, 8000) n`;
    await db.$executeRaw`VACUUM ANALYZE "Post"`;
    for (const query of ["okapi", "오카피는"]) {
      expect((await find(teacherId, query)).rooms[0]?.count, query).toBe(1);
      const asked = await askWords(termsIn(query));
      const plan = await db.$queryRaw<{ "QUERY PLAN": string }[]>`
        EXPLAIN SELECT id FROM "Post" WHERE words @@ ${asked?.query}::tsquery AND "roomId" = ANY(${[roomId]}::text[])`;
      expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).toContain("Post_words_idx");
    }
    expect((await findHits([roomId], { query: "'school'", inside: [] }))[0]?.total).toBe(8000);
  });
});

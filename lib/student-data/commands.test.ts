import { afterAll, describe, expect, it, vi } from "vitest";
import { fillLesson, listHolders } from "@/prisma/full-lesson";
import { letIn } from "@/prisma/lesson";
import { db } from "../db/client";
import { columnsOf, tables } from "../keeping/columns";
import { readModeration } from "../moderation/queries";
import { readSnapshot } from "../rooms/queries";
import { loadWholeRoom, readWholeRoom } from "../rooms/room-state";
import { deleteStudent } from "./commands";
import { findStudentData } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
afterAll(() => db.$disconnect());

describe("a student's data", () => {
  it("is told to the teacher whole, but for what is secret from her and what is no business of theirs", async () => {
    const { teacher, ada, ben, ofAda } = await fillLesson(db);
    const data = await findStudentData(teacher, ada);
    for (const [table, rows] of Object.entries(data?.records ?? {})) {
      const columns = columnsOf(tables[table] ?? { kind: "rooms" });
      const owed = columns.flatMap(({ name, holding }) => (holding === "student" ? [name] : []));
      expect(rows.length, table).toBeGreaterThan(0);
      expect(Object.keys(rows[0] ?? {}), table).toEqual(expect.arrayContaining(owed));
    }
    const ofStudents = Object.keys(tables).filter((table) =>
      ["classes", "seats", "posts", "votes", "moderation", "grades"].includes(tables[table]?.kind ?? ""),
    );
    const told = [...Object.keys(data?.records ?? {}), ...(data?.leftOut ?? [])];
    expect(told.toSorted()).toEqual(
      ofStudents.filter((table) => !["Class", "SideDraw", "Return", "Phrase"].includes(table)).toSorted(),
    );
    const text = JSON.stringify(data);
    expect(text).toContain(`Said by ${ofAda[0]}`);
    for (const others of [ben, "An answer", "rejoinKeyHash"]) expect(text).not.toContain(others);
    expect(await findStudentData(teacher, teacher.id)).toBeNull();
  });

  it("is deleted whole; the posts that others answered leave empty places of nobody", async () => {
    const lesson = await fillLesson(db);
    const { teacher, roomId, ada, ofAda, answered } = lesson;
    await db.lock.deleteMany({ where: { roomId } });
    const other = await letIn(lesson, "Seo-yeon");
    await readWholeRoom(roomId);
    expect((await listHolders(db, ofAda)).length).toBeGreaterThan(15);

    expect(await deleteStudent(teacher, { memberId: ada })).toMatchObject({ ok: true });
    expect(await listHolders(db, ofAda)).toEqual(["Event"]);
    expect(await db.event.findMany({ where: { roomId, type: { not: "member" } } })).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: "view", subjectId: null })]),
    );
    expect(await db.event.count({ where: { roomId, subjectId: { in: [...ofAda] } } })).toBe(1);
    expect(await readWholeRoom(roomId)).toEqual(await loadWholeRoom(roomId));
    for (const reader of [teacher, other]) {
      const { members, posts } = await readSnapshot(reader);
      expect(members.map(({ name }) => name)).not.toContain("");
      expect(posts.find(({ id }) => id === answered)).toMatchObject({ author: null, body: null });
      expect(posts.map(({ body }) => body)).toContain("An answer");
    }
    const { log } = await readModeration(teacher);
    expect(log).toMatchObject([{ act: "delete-student", targetId: null }]);
    expect(await findStudentData(teacher, ada)).toBeNull();
    expect(await deleteStudent(teacher, { memberId: ada })).toMatchObject({ reason: "not-found" });
  });

  it("is the teacher's to delete, and never the teacher's own", async () => {
    const { teacher, ada, ben, roomId } = await fillLesson(db);
    await db.lock.deleteMany({ where: { roomId } });
    expect(await deleteStudent(teacher, { memberId: teacher.id })).toMatchObject({ reason: "not-found" });
    const asBen = { ...teacher, id: ben };
    expect(await deleteStudent(asBen, { memberId: ada })).toMatchObject({ reason: "not-allowed" });
    expect(await db.member.count({ where: { roomId } })).toBe(3);
  });
});

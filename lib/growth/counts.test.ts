import { afterAll, describe, expect, it, vi } from "vitest";
import { fillLesson } from "@/prisma/full-lesson";
import { letIn } from "@/prisma/lesson";
import { listClasses } from "../classes/queries";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { listRevisions } from "../revisions/queries";
import { listRooms } from "../rooms/queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
afterAll(() => db.$disconnect());

describe("a list", () => {
  it("counts what belongs to each of its rows, and to no other", async () => {
    const [lesson] = [await fillLesson(db), await fillLesson(db)];
    const { teacherId: ownerId, roomId } = lesson;
    await db.lock.delete({ where: { roomId } });
    await letIn(lesson, "Seo-yeon");
    await db.class.create({ data: { id: newId(), ownerId, name: "9A" } });

    // Ada was removed: Ben and Seo-yeon are left, and the teacher is not counted.
    expect(await listRooms(ownerId)).toMatchObject([{ id: roomId, memberCount: 2 }]);
    expect(await listClasses(ownerId)).toMatchObject([
      { name: "10B", studentCount: 1, roomCount: 1 },
      { name: "9A", studentCount: 0, roomCount: 0 },
    ]);
    const motion = await db.motion.findFirstOrThrow({ where: { ownerId }, select: { id: true } });
    expect(await listRevisions(motion.id)).toMatchObject([{ number: 1, paragraphCount: 3 }]);
  });
});

import { afterAll, describe, expect, it, vi } from "vitest";
import { letIn, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import type { Snapshot } from "../debate/events";
import type { PostView } from "../debate/views";
import type { Member } from "../members/member";
import { placeMember } from "../sides/commands";
import { changePhase, changeRoomSettings } from "./commands";
import { readSnapshot } from "./queries";
import { readFirstSnapshot } from "./snapshot-json";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

type Name = "okafor" | "wall" | "ada" | "ben" | "lee" | "minjun";

/**
 * A room of 1,200 posts of Min-jun's: half in sight of all, half written in the running phase behind a gate
 * that Ada has not opened.
 */
async function openBigRoom(): Promise<Readonly<Record<Name, Member>>> {
  const lesson = await openLesson(db);
  const [ada, ben, lee] = [
    await letIn(lesson, "Ada"),
    await letIn(lesson, "Ben"),
    await letIn(lesson, "Judge Lee"),
  ];
  const minjun = await letIn(lesson, "Min-jun");
  const place = (member: Member, to: object) =>
    placeMember(lesson.teacher, { memberId: member.id, side: null, ...to });
  await place(ada, { side: "PROPOSITION" });
  await place(ben, { side: "OPPOSITION" });
  await place(lee, { role: "JUDGE" });
  await db.post.createMany({
    data: Array.from({ length: 1200 }, (_, at) => ({
      roomId: lesson.roomId,
      id: newId(),
      authorId: minjun.id,
      paragraphId: lesson.paragraphs[at % 3]?.id ?? "",
      kind: "REBUT" as const,
      side: "OPPOSITION" as const,
      body: at < 600 ? `Point ${at}` : `Secret ${at}`,
      phaseKey: at < 600 ? "openings" : "rebuttals",
      phaseIndex: at < 600 ? 2 : 3,
      isHeld: at % 100 === 7,
    })),
  });
  await changeRoomSettings(lesson.teacher, { settings: { writeFirst: "PARAGRAPH" } });
  await changePhase(lesson.teacher, { to: "rebuttals" });
  return { okafor: lesson.teacher, wall: { ...lesson.teacher, isOnWall: true }, ada, ben, lee, minjun };
}

const countsOf = (posts: readonly PostView[], paragraphId: string): number =>
  posts.filter(
    (post) => post.paragraphId === paragraphId && post.side === "OPPOSITION" && post.status === "PUBLISHED",
  ).length;

describe("what a page of a big room begins with", () => {
  afterAll(() => db.$disconnect());

  it("is a part of what its reader may see, and its counts count nothing else", async () => {
    const room = await openBigRoom();
    await expectParts(room);
    for (const member of [room.ada, room.wall]) {
      const { json } = await readFirstSnapshot(member);
      expect([json.includes("Point "), json.includes("Secret ")]).toEqual([true, false]);
    }

    await changeRoomSettings(room.okafor, { settings: { writeFirst: null } });
    await expectParts(room);
    const open = await readFirstSnapshot(room.ada);
    expect(open.json.includes("Secret ")).toBe(true);
  });
});

async function expectParts(room: Readonly<Record<Name, Member>>): Promise<void> {
  for (const [name, member] of Object.entries(room)) {
    const { posts, ...whole }: Snapshot = JSON.parse(JSON.stringify(await readSnapshot(member)));
    const { posts: first, counts, ...rest }: Snapshot = JSON.parse((await readFirstSnapshot(member)).json);
    expect(rest, name).toEqual(whole);
    expect(first.length, name).toBeLessThan(posts.length);
    expect(first, name).toEqual(posts.filter(({ id }) => first.some((post) => post.id === id)));
    for (const { id } of whole.motion.paragraphs)
      expect(counts?.[id]?.OPPOSITION, name).toBe(countsOf(posts, id));
    const unsettled = posts.filter(({ status }) => status !== "PUBLISHED");
    for (const post of unsettled) expect(first, name).toContainEqual(post);
  }
}

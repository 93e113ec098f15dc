import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { letIn, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import type { Member } from "../members/member";
import { changePhase, changeRoomSettings } from "../rooms/commands";
import { forgetRoom } from "../rooms/room-state";
import { placeMember } from "../sides/commands";
import { searchRoom } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
afterAll(() => db.$disconnect());

let room: Readonly<Record<"okafor" | "ada" | "ben" | "seoyeon", Member>> &
  Readonly<{ roomId: string; first: string }>;

beforeAll(async () => {
  const lesson = await openLesson(db);
  const [ada, ben, seoyeon] = [
    await letIn(lesson, "Ada"),
    await letIn(lesson, "Ben"),
    await letIn(lesson, "Seo-yeon"),
  ];
  await placeMember(lesson.teacher, { memberId: ada.id, side: "PROPOSITION" });
  for (const { id } of [ben, seoyeon])
    await placeMember(lesson.teacher, { memberId: id, side: "OPPOSITION" });
  room = {
    roomId: lesson.roomId,
    okafor: lesson.teacher,
    ada,
    ben,
    seoyeon,
    first: lesson.paragraphs[0]?.id ?? "",
  };
});

/** Ben's posts on the first paragraph; what they say is what they are called here. */
const write = async (bodies: readonly string[], also: object = {}) => {
  await db.post.createMany({
    data: bodies.map((body) => ({
      roomId: room.roomId,
      id: newId(),
      authorId: room.ben.id,
      paragraphId: room.first,
      kind: "REBUT" as const,
      side: "OPPOSITION" as const,
      phaseKey: "openings",
      phaseIndex: 2,
      body,
      ...also,
    })),
  });
  // They came past the room's log.
  forgetRoom(room.roomId);
};

const find = async (query: string, member = room.ada, page = 0) => {
  const { found, count } = await searchRoom(member, query, page);
  return { count, bodies: found.map(({ post, paragraph }) => post?.body ?? paragraph?.text ?? null) };
};
const marked = async (query: string) =>
  (await searchRoom(room.ada, query, 0)).found.map(({ excerpt }) =>
    excerpt.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join(""),
  );

describe("a search in a room", () => {
  beforeAll(() =>
    write([
      "Troops cost **money**; a school costs more.",
      "“Schools” and the U.S. are well-known allies, don’t you think?",
      "학교에서 급식을 먹는 학생들이 많아요.",
      "고등학교 급식은 AI가 정해요.",
      "집에서 배워요.",
      "Café prices <b>rise</b> by 100% 😀😀 at Öresund.",
    ]),
  );

  it("finds posts and paragraphs by their words, in whatever form English has them", async () => {
    expect((await find("alliance")).bodies).toEqual(["The alliance is dear."]);
    expect((await find("school")).count).toBe(2);
    expect(await marked("costing school")).toEqual(["Troops [cost] money; a [school] [costs] more."]);
    expect(await marked("schools")).toContain(
      "“[Schools]” and the U.S. are well-known allies, don’t you think?",
    );
    expect((await find("troops unicorns")).count).toBe(0);
  });

  it("finds Korean words with another particle or none, and inside others", async () => {
    for (const query of ["학교", "학교에서", "학교는", "학교".normalize("NFD")])
      expect((await find(query)).count).toBe(2);
    expect((await find("학교")).bodies[0]).toContain("고등학교");
    expect((await find("학교에서")).bodies[0]).toContain("학교에서");
    expect(await marked("급식 학생")).toEqual(["학교에서 [급식]을 먹는 [학생]들이 많아요."]);
    for (const query of ["집", "집에서", "집에서는"])
      expect((await find(query)).bodies).toEqual(["집에서 배워요."]);
    for (const query of ["AI", "ai는"])
      expect(await marked(query)).toEqual(["고등학교 급식은 [AI]가 정해요."]);
    expect((await find("초등학교")).count).toBe(0);
  });

  it("takes words of two letters, words that English is full of, and phrases", async () => {
    expect((await find("US")).count).toBe(0);
    for (const query of [
      "U.S.",
      "u.s",
      "well-known",
      "don't",
      "DON’T",
      '"you think"',
      "the u.s.",
      "Café",
      "café".normalize("NFD"),
      "öresund",
      "rise",
    ])
      expect((await find(query)).count, query).toBe(1);
    expect((await find("the")).count).toBe(2);
    expect((await find('"think you"')).count).toBe(0);
    expect((await find("“급식을 먹는”")).count).toBe(1);
  });

  it("takes signs for nothing, whatever they mean elsewhere", async () => {
    for (const query of [
      "school & !troops",
      "school | (troops",
      "'school':* <-> troops",
      "school\\'); DROP TABLE x; troops",
      "%school_troops%",
    ])
      expect((await find(query.replace("DROP TABLE x;", ""))).count, query).toBe(1);
    for (const query of [
      "",
      "   ",
      "!!! & |",
      "\u0000",
      "😀",
      "%",
      "_",
      "'",
      '"',
      "\\",
      "<b>&lt;",
      ":*",
      "ㅤ",
      "\ud800",
    ]) {
      const { isEmpty, count } = await searchRoom(room.ada, query, 0);
      expect([query, count, isEmpty || query.includes("b")]).toEqual([query, 0, true]);
    }
    expect((await find(`school ${"x".repeat(1_000_000)}`)).count).toBe(0);
    expect((await find("학".repeat(1_000_000))).count).toBe(0);
  });

  it("shows the best first, twenty at a time, in an order that stays", async () => {
    await write(
      Array.from({ length: 45 }, (_, at) => `Otters ${at} and ${"many other ".repeat(at % 3)}things.`),
    );
    await write(["Otters, otters, otters!"]);
    const pages = [
      await find("otters"),
      await find("otters", room.ada, 1),
      await find("otters", room.ada, 2),
    ];
    expect(pages.map(({ bodies }) => bodies.length)).toEqual([20, 20, 6]);
    expect(pages[0]?.bodies[0]).toBe("Otters, otters, otters!");
    expect(new Set(pages.flatMap(({ bodies }) => bodies)).size).toBe(46);
    expect(await find("otters")).toEqual(pages[0]);
  });

  it("looks through nothing that is not shown to who asks", async () => {
    await write(["Held zebra."], { isHeld: true });
    await write(["Withdrawn zebra."], { withdrawnAt: new Date() });
    const hidden = newId();
    await write(["Hidden zebra."], { id: hidden });
    await db.hiding.create({ data: { roomId: room.roomId, postId: hidden, byId: room.okafor.id } });
    await changePhase(room.okafor, { to: "rebuttals" });
    expect(await find("zebra")).toEqual({ count: 0, bodies: [] });
    expect((await find("zebra", room.ben)).count).toBe(3);
    expect((await find("zebra", room.okafor)).count).toBe(3);
    expect((await find("zebra", { ...room.okafor, isOnWall: true })).count).toBe(0);

    await changeRoomSettings(room.okafor, { settings: { writeFirst: "PARAGRAPH" } });
    await write(["Gated giraffe."], { phaseKey: "rebuttals", phaseIndex: 3 });
    await changePhase(room.okafor, { pause: true });
    expect((await find("giraffe")).count).toBe(0);
    expect((await find("giraffe", room.seoyeon)).count).toBe(0);
    expect((await find("giraffe", room.okafor)).count).toBe(1);
  });
});

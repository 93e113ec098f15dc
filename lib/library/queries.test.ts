import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { signedIn } from "@/prisma/lesson";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { addMotion } from "../motions/commands";
import { findGuide, type Sought, searchLibrary } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});
afterAll(() => db.$disconnect());

const [okafor, lee] = [newId(), newId()];
const titles = new Map<string, string>();

beforeAll(async () => {
  const add = async (teacherId: string, language: string, title: string, text: string) => {
    const added = await addMotion(signedIn({ teacherId, email: "a@school.org" }), { title, language, text });
    if (added.ok) titles.set(added.value.motionId, title);
    return added.ok ? added.value.motionId : "";
  };
  for (const id of [okafor, lee])
    await db.teacher.create({
      data: { id, email: `${id}@school.org`, name: "T", passwordHash: "" },
      select: { id: true },
    });
  await add(okafor, "en", "Zoos do harm", "A party of U.S.–Korean friends saw it.\n\nDon’t feed the bear.");
  const art = await add(
    okafor,
    "en",
    "Art is for all",
    "Each child draws.\n\nNobody is too old for painting.",
  );
  await add(okafor, "ko", "고등학교에 휴대폰을 두고 오자", "수업에는 소리가 없어야 한다.");
  await add(lee, "en", "Bears are art", "A bear is not yours.");
  await db.motion.update({ where: { id: art }, data: { theme: "ART", level: 2, prompts: ["Why draw?"] } });
  const paragraphs = { create: { id: "p1", position: 1, number: 1, text: "Each child paints." } };
  await db.revision.create({ data: { id: newId(), motionId: art, number: 2, paragraphs } });
});

const search = async (query: string, sought: Partial<Sought> = {}) => {
  const all = { theme: null, level: null, language: null, isOwn: true };
  const { found } = await searchLibrary(okafor, { ...all, ...sought, query });
  return found.map(({ id }) => titles.get(id)).sort();
};

describe("the search of the library", () => {
  it.each([
    ["bear", ["Zoos do harm"]],
    ["BEARS", ["Zoos do harm"]],
    ["zoo, friends", ["Zoos do harm"]],
    ["parties", ["Zoos do harm"]],
    ["us-korean", []],
    ["u.s.-korean", ["Zoos do harm"]],
    ["U.S.–Korean", ["Zoos do harm"]],
    ["don't", ["Zoos do harm"]],
    ["art", ["Art is for all"]],
    ["painted", ["Art is for all"]],
    ["draws", []],
    ["휴대폰", ["고등학교에 휴대폰을 두고 오자"]],
    ["학교 수업", ["고등학교에 휴대폰을 두고 오자"]],
    ["zoo art", []],
    ["100%_ \\ (", []],
  ])("finds by %s", async (query, found) => {
    expect(await search(query)).toEqual(found);
  });

  it("finds by theme, level and language, and nobody else's motion", async () => {
    for (const sought of [{ theme: "ART" }, { level: 2 }] as const)
      expect(await search("", sought)).toEqual(["Art is for all"]);
    for (const sought of [{ theme: "CITY" }, { level: 3 }] as const)
      expect(await search("", sought)).toEqual([]);
    expect(await search("", { language: "ko" })).toEqual(["고등학교에 휴대폰을 두고 오자"]);
    expect(await search("")).toHaveLength(3);
  });
});

it("tells the prompts of a motion to its owner and to no other teacher", async () => {
  const [id = ""] = [...titles].find(([, title]) => title === "Art is for all") ?? [];
  expect(await findGuide(okafor, id)).toMatchObject({ theme: "ART", level: 2, prompts: ["Why draw?"] });
  expect(await findGuide(lee, id)).toBeNull();
});

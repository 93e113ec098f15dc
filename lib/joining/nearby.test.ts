import { afterAll, describe, expect, it, vi } from "vitest";
import { type Lesson, letIn, openLesson } from "@/prisma/lesson";
import { countedBy, giveName, readBrowser } from "../auth/given-names";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { moderate } from "../moderation/commands";
import { listTogether } from "../moderation/queries";
import { askBack } from "../returning/commands";
import { joinRoom } from "./commands";
import { giveSeatBack, overJoins, overSeats } from "./limits";
import type { Knocker } from "./wrong-guess";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

const inBrowser = (address: string): Knocker => ({ address, browserId: newId() });
const byProgram = (address: string): Knocker => ({ address, browserId: null });

const join = ({ code }: Lesson, name: string, knocker: Knocker, rejoinKey: string | null = null) =>
  joinRoom({ code, name, rejoinKey }, { ...knocker, seat: null, receipt: null });

/** A student in the room, and the key they wrote down. */
async function seated(lesson: Lesson, name: string): Promise<string> {
  const joined = await join(lesson, name, inBrowser(newId()));
  if (!joined.ok) throw new Error(joined.reason);
  return joined.value.rejoinKey;
}

afterAll(() => db.$disconnect());

describe("whoever is unkind at an address", () => {
  it("keeps no key of a neighbour's browser out, by a program or by a browser, and finds none", async () => {
    const lesson = await openLesson(db);
    const [address, key] = [newId(), await seated(lesson, "Ada")];
    const joker = inBrowser(address);
    for (let tries = 0; tries < 60; tries++) await join(lesson, "Ada", byProgram(address), "2222-2222");
    expect(await join(lesson, "Ada", byProgram(address), key)).toMatchObject({ reason: "too-many" });
    for (let tries = 0; tries < 10; tries++) await join(lesson, "Ada", joker, "2222-2222");
    expect(await join(lesson, "Ada", joker, key)).toMatchObject({ reason: "too-many" });
    expect(await join(lesson, "Ada", inBrowser(address), key)).toMatchObject({ ok: true });
  });

  it("takes no seat from a class that comes, however often their browsers try", async () => {
    const [roomId, address] = [newId(), newId()];
    const tryIn = async (knocker: Knocker) => (await overJoins(knocker)) ?? overSeats(knocker, roomId);
    const jokers = Array.from({ length: 10 }, () => inBrowser(address));
    for (let times = 0; times < 25; times++)
      for (const joker of jokers) if (!(await tryIn(joker))) await giveSeatBack(joker, roomId);
    expect(await tryIn(jokers[0] ?? inBrowser(""))).toMatchObject({ reason: "too-many" });
    for (let times = 0; times < 250; times++) await tryIn(byProgram(address));
    for (let pupils = 0; pupils < 40; pupils++) expect(await tryIn(inBrowser(address))).toBe(null);
  });

  it("goes at one press with all who came by names that were made up, and takes nobody along", async () => {
    const lesson = await openLesson(db);
    const address = newId();
    const shown = () => countedBy(readBrowser(newId()));
    for (let at = 0; at < 41; at++) await join(lesson, `Nobody ${at}`, { address, browserId: shown() });
    await join(lesson, "Ada", inBrowser(address));
    const [group, ...others] = await listTogether(lesson.teacher);
    expect([group?.names.length, group?.isOneBrowser, others]).toEqual([41, false, []]);
    const act = { act: "remove-together", targetId: group?.memberId, reason: "No" } as const;
    expect(await moderate(lesson.teacher, act)).toMatchObject({ ok: true });
    const left = { roomId: lesson.roomId, role: "STUDENT", removal: null } as const;
    expect(await db.member.findMany({ where: left, select: { name: true } })).toEqual([{ name: "Ada" }]);
  });

  it("keeps nobody from asking the teacher, by asking in ten browsers", async () => {
    const lesson = await openLesson(db);
    await letIn(lesson, "Ada");
    const address = newId();
    const ask = (name: string, knocker: Knocker) =>
      askBack({ code: lesson.code, name }, { ...knocker, seat: null, formerSecret: null });
    for (let browsers = 0; browsers < 10; browsers++) {
      const joker = inBrowser(address);
      for (let times = 0; times < 6; times++) await ask("Nobody", joker);
    }
    expect(await ask("Ada", inBrowser(address))).toMatchObject({ ok: true });
  });
});

describe("a browser", () => {
  it("is counted by a name that was given here, and by no other that it shows", async () => {
    const name = await giveName(newId());
    const [id = "", mark = ""] = name.split(".");
    expect(countedBy(readBrowser(name))).toBe(id);
    for (const shown of [id, `${newId()}.${mark}`, `${id}.${"0".repeat(32)}`])
      expect([readBrowser(shown)?.isGiven, countedBy(readBrowser(shown))]).toEqual([false, null]);
    for (const shown of [null, "", "Ada", `${name}0`, `${id}.`]) expect(readBrowser(shown)).toBe(null);
  });

  it("is given a name of its own 120 times in ten minutes at an address, then a bare one, and keeps it", async () => {
    const address = newId();
    const names: string[] = [];
    for (let at = 0; at < 130; at++) names.push(await giveName(address));
    expect(names.filter((name) => readBrowser(name)?.isGiven)).toHaveLength(120);
    const bare = names.at(-1) ?? "";
    expect(readBrowser(bare)).toEqual({ id: bare, isGiven: false });
    expect(readBrowser(await giveName(newId(), bare))).toEqual({ id: bare, isGiven: true });
  });
});

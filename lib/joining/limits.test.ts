import { afterAll, describe, expect, it, vi } from "vitest";
import { letIn, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { moderate } from "../moderation/commands";
import { listTogether } from "../moderation/queries";
import { writePost } from "../posts/commands";
import { changePhase, changeRoomSettings } from "../rooms/commands";
import { joinRoom } from "./commands";
import { knock } from "./knock";
import { guessRoom, type Knocker } from "./wrong-guess";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

const join = (code: string, name: string, knocker: Knocker) =>
  joinRoom({ code, name, rejoinKey: null }, { ...knocker, seat: null, receipt: null });
const newBrowser = (address: string): Knocker => ({ address, browserId: newId() });
const wrongCode = () => Promise.resolve(null);

/** Misses until an address pays for each, with browsers that are made up anew each time. */
async function missOften(address: string, knockerAt = () => newBrowser(address)): Promise<void> {
  for (let misses = 0; misses < 40; misses++) await guessRoom(knockerAt(), wrongCode);
}

describe("joining", () => {
  afterAll(() => db.$disconnect());

  it("of 500 by one browser takes 6 seats, and a class of 40 behind its address has one each", async () => {
    const lesson = await openLesson(db);
    const joker = newBrowser(newId());
    const false500 = await Promise.all(
      Array.from({ length: 500 }, (_, at) => join(lesson.code, `Nobody ${at}`, joker)),
    );
    expect(false500.filter(({ ok }) => ok)).toHaveLength(6);
    expect(false500.find(({ ok }) => !ok)).toMatchObject({ reason: "too-many", retryAfter: 600 });

    const class40 = await Promise.all(
      Array.from({ length: 40 }, (_, at) => join(lesson.code, `Pupil ${at}`, newBrowser(joker.address))),
    );
    expect(class40.filter(({ ok }) => !ok)).toEqual([]);
  });

  it("of one address's programs leaves seats for a class in browsers there, and for programs elsewhere", async () => {
    const lesson = await openLesson(db);
    const program = { address: newId(), browserId: null };
    const others = await Promise.all(
      Array.from({ length: 260 }, (_, at) => join(lesson.code, `Nobody ${at}`, program)),
    );
    expect(others.filter(({ ok }) => ok)).toHaveLength(200);
    expect(await join(lesson.code, "Ada", newBrowser(program.address))).toMatchObject({ ok: true });
    expect(await join(lesson.code, "Ben", { ...program, address: newId() })).toMatchObject({ ok: true });
  });

  it("stands out to the teacher where six came by a program beside a class in browsers", async () => {
    const lesson = await openLesson(db);
    const program = { address: newId(), browserId: null };
    for (let at = 0; at < 6; at++) await join(lesson.code, `Nobody ${at}`, program);
    expect(await listTogether(lesson.teacher)).toEqual([]);
    await join(lesson.code, "Ada", newBrowser(program.address));
    const [group, ...others] = await listTogether(lesson.teacher);
    expect([group?.names.length, group?.isOneBrowser, others]).toEqual([6, false, []]);
  });

  it("is let into a room whose door is closed by nobody new, where the class goes on", async () => {
    const lesson = await openLesson(db);
    const ada = await letIn(lesson, "Ada");
    await changeRoomSettings(lesson.teacher, { settings: { freeNames: false } });
    expect(await join(lesson.code, "Ben", newBrowser(newId()))).toMatchObject({ reason: "door-closed" });
    await changePhase(lesson.teacher, { to: "rebuttals" });
    const wish = { paragraphId: lesson.paragraphs[0]?.id, kind: "QUESTION", body: "Since when?" };
    const whole = { ...wish, restatement: null, quote: null, evidence: [] };
    expect(await writePost(ada, whole as never)).toMatchObject({ ok: true });
    await changeRoomSettings(lesson.teacher, { settings: { freeNames: true } });
    expect(await join(lesson.code, "Ben", newBrowser(newId()))).toMatchObject({ ok: true });
  });

  it("under a name that is taken costs no seat", async () => {
    const lesson = await openLesson(db);
    await letIn(lesson, "Ada");
    const kim = newBrowser(newId());
    for (let tries = 0; tries < 10; tries++)
      expect(await join(lesson.code, "Ada", kim)).toMatchObject({ reason: "name-taken" });
    expect(await join(lesson.code, "Kim", kim)).toMatchObject({ ok: true });
  });

  it("takes the place of who was removed, where a room was full", async () => {
    const lesson = await openLesson(db);
    const joker = await letIn(lesson, "Joker");
    const seat = { roomId: lesson.roomId, role: "STUDENT" as const };
    await db.member.createMany({
      data: Array.from({ length: 498 }, (_, at) => ({
        ...seat,
        id: newId(),
        name: `Nobody ${at}`,
        nameKey: `nobody ${at}`,
      })),
    });
    expect(await join(lesson.code, "Ada", newBrowser(newId()))).toMatchObject({ reason: "room-full" });
    await moderate(lesson.teacher, { act: "remove", targetId: joker.id, reason: "Not of this class" });
    expect(await join(lesson.code, "Ada", newBrowser(newId()))).toMatchObject({ ok: true });
    expect(await join(lesson.code, "Ben", newBrowser(newId()))).toMatchObject({ reason: "room-full" });
  });
});

describe("throwing out", () => {
  it("takes one press for all who came with one browser, and touches nobody else", async () => {
    const lesson = await openLesson(db);
    const joker = newBrowser(newId());
    const neighbour = newBrowser(joker.address);
    for (let at = 0; at < 5; at++) await join(lesson.code, `Nobody ${at}`, joker);
    for (const name of ["Ada", "Ben"]) await join(lesson.code, name, neighbour);
    for (const name of ["Kim", "Lee", "Min"]) await letIn(lesson, name);

    const [group, ...others] = await listTogether(lesson.teacher);
    expect(others).toEqual([]);
    expect(group?.names).toEqual([0, 1, 2, 3, 4].map((at) => `Nobody ${at}`));
    const act = { act: "remove-together" as const, targetId: group?.memberId };
    expect(await moderate(lesson.teacher, { ...act, reason: "One is enough" })).toMatchObject({ ok: true });

    const left = await db.member.findMany({
      where: { roomId: lesson.roomId, removal: null, role: "STUDENT" },
      orderBy: { name: "asc" },
    });
    expect(left.map(({ name }) => name)).toEqual(["Ada", "Ben", "Kim", "Lee", "Min"]);
    expect(await listTogether(lesson.teacher)).toEqual([]);
    expect(await moderate(lesson.teacher, { ...act, reason: "Again" })).toMatchObject({
      reason: "not-changeable",
    });
    const [ada, lee] = [left[0]?.cameFrom, left[3]?.cameFrom];
    expect([ada, lee].join()).not.toContain(neighbour.browserId);
  });

  it("is the teacher's, and never of a teacher", async () => {
    const lesson = await openLesson(db);
    const ada = await letIn(lesson, "Ada");
    const act = { act: "remove-together" as const, reason: "No" };
    expect(await moderate(ada, { ...act, targetId: ada.id })).toMatchObject({ reason: "not-allowed" });
    expect(await moderate(lesson.teacher, { ...act, targetId: lesson.teacher.id })).toMatchObject({
      reason: "not-allowed",
    });
    expect(await listTogether(ada)).toEqual([]);
  });
});

describe("guessing codes", () => {
  it("is answered at an address that missed much as a right one is: by a wait, in the same words", async () => {
    const lesson = await openLesson(db);
    const address = newId();
    await missOften(address);
    const right = await knock(lesson.code, newBrowser(address));
    const wrong = await guessRoom(newBrowser(address), wrongCode);
    expect(right).toMatchObject({ ok: false, reason: "too-many" });
    expect(JSON.stringify(right)).toBe(JSON.stringify(wrong));
    expect(await knock(lesson.code, newBrowser(newId()))).toMatchObject({ ok: true });
  });

  it("slows no code that is in a class's hands there, and no browser that shows none slows those", async () => {
    const lesson = await openLesson(db);
    const address = newId();
    await missOften(address, () => ({ address, browserId: null }));
    expect(await knock(lesson.code, newBrowser(address))).toMatchObject({ ok: true });
    await missOften(address);
    const class40 = await Promise.all(
      Array.from({ length: 40 }, (_, at) => join(lesson.code, `Pupil ${at}`, newBrowser(address))),
    );
    expect(class40.filter(({ ok }) => !ok)).toEqual([]);
  });

  it("makes the browser itself wait, whatever it sends next", async () => {
    const lesson = await openLesson(db);
    const joker = newBrowser(newId());
    expect(await knock(lesson.code, joker)).toMatchObject({ ok: true });
    for (let misses = 0; misses < 10; misses++)
      expect(await guessRoom(joker, wrongCode)).toMatchObject({ reason: "no-such-code" });
    expect(await knock(lesson.code, joker)).toMatchObject({ reason: "too-many", retryAfter: 1 });
  });
});

import { writeFile } from "node:fs/promises";
import { test as base, expect } from "@playwright/test";
import { hireTeacher, moveTo, must, openRoom, type Plan, postsIn, type Room, type Teacher } from "../school";
import type { Engine } from "./engine";
import { startFirefox } from "./firefox";
import { Person } from "./person";
import { startWebKit } from "./webkit";

const start = { firefox: startFirefox, webkit: startWebKit };

export type EngineOptions = Readonly<{ engineName: keyof typeof start }>;

type Fixtures = Readonly<{
  /** Somebody at a window of the engine. */
  person: Person;
  /** A new room that they joined as Ada with their own hands, where they speak for the proposition. */
  room: (plan: Plan & Readonly<{ phase: string }>) => Promise<Room>;
}>;

/**
 * Tests at the windows of another engine. When one ends, what was typed is in the room or in the box, and the
 * page fits a narrow window.
 */
export const test = base.extend<Fixtures, EngineOptions & { engine: Engine; teacher: Teacher }>({
  engineName: ["firefox", { option: true, scope: "worker" }],

  engine: [
    async ({ engineName }, use) => {
      const engine = await start[engineName]();
      await use(engine);
      await engine.end();
    },
    { scope: "worker" },
  ],

  teacher: [async ({ engineName: _ }, use) => use(await hireTeacher()), { scope: "worker" }],

  person: async ({ engine }, use, info) => {
    const window = await engine.open();
    await window.resize(1280, 900);
    const person = new Person(window);
    try {
      await use(person);

      await writeFile(info.outputPath("wide.png"), await window.picture());
      await window.resize(360, 760);
      await person.seesAllInWidth();
      await writeFile(info.outputPath("narrow.png"), await window.picture());
    } finally {
      await window.close();
    }
  },

  room: async ({ person, teacher }, use) => {
    const rooms: Room[] = [];
    await use(async ({ phase, ...plan }) => {
      const room = await openRoom(teacher, plan);
      rooms.push(room);
      await joinByHand(person, room.code, "Ada");
      await speakFor(room, "Ada", "PROPOSITION");
      await moveTo(room, phase);
      return room;
    });
    for (const room of rooms) await isNothingLost(room, person);
  },
});

/** Joins from the first page, as somebody does who reads a code from the wall. */
async function joinByHand(person: Person, code: string, name: string): Promise<void> {
  await person.goTo("/");
  await person.press({ role: "textbox", name: "Room code" });
  await person.window.type(code);
  await person.press({ role: "button", name: "Join" });
  await person.press({ role: "textbox", name: "Your name" });
  await person.window.type(name);
  await person.press({ role: "button", name: "Join" });
  await person.sees("Your key for this room");
}

async function speakFor(room: Room, name: string, side: string): Promise<void> {
  const { token } = room.teacher;
  const { members } = await must("GET", `/api/v1/rooms/${room.id}`, { token });
  const all = members as readonly Readonly<{ id: string; name: string }>[];
  const memberId = all.find((member) => member.name === name)?.id;
  await must("POST", `/api/v1/rooms/${room.id}/sides`, { token, body: { memberId, side } });
}

/** Waits until all that somebody typed is in the room or in the box. */
async function isNothingLost(room: Room, person: Person): Promise<void> {
  await expect(async () => {
    const places = [...(await postsIn(room)), await person.inBox()];
    expect(places, "what was typed is in the room or in the box").toEqual(
      expect.arrayContaining(person.written),
    );
  }).toPass();
}

export { expect };

import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { RoomPage } from "./pages/room-page";
import {
  baseUrl,
  hireTeacher,
  keptMarks,
  keptSeat,
  keptSide,
  logInByForm,
  openRoom,
  type Plan,
  type Room,
  type Teacher,
} from "./school";
import { type Gateway, openGateway } from "./servers/gateway";
import { startWatch, type Watch } from "./watch";

type School = Readonly<{ teacher: Teacher; session: Readonly<{ name: string; value: string }> }>;

type Fixtures = Readonly<{
  watch: Watch;
  /**
   * What stands between this test's people and the app, where they come by its address. Name it first, so
   * that it is there until they have gone.
   */
  gateway: Gateway;
  /** Somebody with a browser of their own. */
  person: (options?: BrowserContextOptions) => Promise<Page>;
  /** Ms Okafor's browser, where she is logged in. */
  okafor: (options?: BrowserContextOptions) => Promise<Page>;
  /** A new room of Ms Okafor's. */
  room: (plan?: Plan) => Promise<Room>;
  /** Opens the room as one of its members. */
  enter: (room: Room, name: string, options?: BrowserContextOptions) => Promise<RoomPage>;
  /** Opens the room as Ms Okafor. */
  lead: (room: Room, options?: BrowserContextOptions) => Promise<RoomPage>;
}>;

/** Tests with people: everybody has a browser of their own, and every one of them is watched. */
export const test = base.extend<Fixtures, { school: School }>({
  school: [
    async ({ browser: _ }, use) => {
      const teacher = await hireTeacher();
      await use({ teacher, session: await logInByForm(teacher) });
    },
    { scope: "worker" },
  ],

  watch: [
    async ({ browser: _ }, use) => {
      const watch = startWatch();
      await use(watch);
      expect(watch.faults()).toEqual([]);
    },
    { auto: true },
  ],

  gateway: async ({ browser: _ }, use) => {
    await using gateway = await openGateway();
    await use(gateway);
  },

  person: async ({ browser, watch }, use) => {
    const contexts: Awaited<ReturnType<typeof browser.newContext>>[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ baseURL: baseUrl, ...options });
      contexts.push(context);
      watch.over(context, options?.baseURL);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  okafor: async ({ person, school }, use) => {
    await use(async (options) => {
      const page = await person(options);
      await page.context().addCookies([{ ...school.session, url: baseUrl, httpOnly: true }]);
      return page;
    });
  },

  room: async ({ school }, use) => {
    await use((plan) => openRoom(school.teacher, plan));
  },

  enter: async ({ person }, use) => {
    await use(async (room, name, options) => {
      const page = await person(options);
      const seat = room.seat(name);
      const hasScript = options?.javaScriptEnabled !== false;
      await page.context().addCookies([keptSeat(seat), ...(hasScript ? keptMarks(seat) : [])]);
      if (hasScript) await page.addInitScript(knowTheirSide, keptSide(seat));
      return new RoomPage(page, room.id).open();
    });
  },

  lead: async ({ okafor }, use) => {
    await use(async (room, options) => new RoomPage(await okafor(options), room.id).open());
  },
});

/** Somebody who comes in was told before which side they are on. */
const knowTheirSide = ({ name, at }: ReturnType<typeof keptSide>) => {
  try {
    if (localStorage.getItem(name) === null) localStorage.setItem(name, at);
  } catch {
    // A browser that keeps nothing.
  }
};

export { expect };

import { demoClass } from "../played-lesson";
import { keptSeat, must } from "../school";
import type { Scene } from "./scene";

/** The teacher of a class in groups, before and after it is dealt, and of several classes at once. */
export const grouping: Scene = {
  name: "the teacher of a class in groups",
  open: async ({ okafor, room }) => {
    const whole = await room(demoClass);
    const dealt = await room(demoClass);
    const { token } = dealt.teacher;
    await must("POST", `/api/v1/rooms/${dealt.id}/groups`, { token, body: { count: 3, seed: "1" } });
    await must("POST", `/api/v1/rooms/${dealt.id}/groups/phase`, { token, body: { to: "rebuttals" } });
    return {
      page: await okafor(),
      views: [
        { name: "groups-make", path: `/rooms/${whole.id}/groups` },
        { name: "groups", path: `/rooms/${dealt.id}/groups` },
        { name: "rooms-made", path: `/rooms/new/made?room=${whole.id}&room=${dealt.id}` },
      ],
    };
  },
};

/** A student at the door of a class in groups, before it leads on. */
export const led: Scene = {
  name: "a student who is led to a group",
  open: async ({ person, room }) => {
    const debate = await room({ waiting: ["Ada"] });
    const { token } = debate.teacher;
    await must("POST", `/api/v1/rooms/${debate.id}/groups`, { token, body: { count: 2 } });
    const page = await person();
    await page.context().addCookies([keptSeat(debate.seat("Ada"))]);
    // The page sends its form by itself: here it is kept from that, to be looked at.
    await page.route(`**/rooms/${debate.id}`, (route) =>
      route.request().method() === "POST" ? route.abort() : route.continue(),
    );
    return { page, views: [{ name: "group-door", path: `/rooms/${debate.id}` }] };
  },
};

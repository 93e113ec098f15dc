import fc from "fast-check";
import { expect, it } from "vitest";
import { applyEvent, applyEvents, type RoomEvent, type Snapshot } from "./events";
import { viewsOf } from "./shapes/shapes";

const views = viewsOf("all on the essay", 12);
const snapshot = { seq: 0, posts: views.slice(2, 6), members: [], me: {} } as unknown as Snapshot;

const anyEvent = fc.oneof(
  fc.constantFrom(...views).map((data) => ({ type: "post" as const, data: { ...data } })),
  fc.constantFrom(...views).map(({ id }) => ({ type: "post-removed" as const, data: { id } })),
  fc.constant({ type: "ratings" as const, data: { means: {} } }),
);

it("is the same after many events at once as after one after the other", () => {
  fc.assert(
    fc.property(fc.array(anyEvent), fc.nat(3), (some, from) => {
      const events = some.map((event, at) => ({ ...event, seq: at + 1 }) as RoomEvent);
      const before = { ...snapshot, seq: from };
      expect(applyEvents(before, events)).toEqual(events.reduce(applyEvent, before));
    }),
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Watch } from "./watch";
import * as watching from "./watch";

const chance = 0.5;

/** A page and its server, second by second, from the page's first moment on. */
type World = {
  now: number;
  watch: Watch;
  mayHang: boolean;
  /** Whether streams that are opened give a sign of life, fall silent, or are ended at once. */
  streams: "beat" | "mute" | "broken";
  /** What comes of a question, and after how long; one that may wait takes its time. */
  answer: "news" | "none" | "lost";
  delay: number;
};

const begin = (given: Partial<World> = {}): World => ({
  now: 0,
  watch: watching.begin(0, given.mayHang ?? true),
  mayHang: true,
  streams: "beat",
  answer: "news",
  delay: 0,
  ...given,
});

function step(world: World): void {
  world.now += 1000;
  const { now, streams, answer, mayHang, delay } = world;
  const go = (next: Watch) => (world.watch = next);
  go(watching.tick(world.watch, now, mayHang));
  const { stream } = world.watch;
  const isBeat = stream && (stream.heardAt === null || now - stream.heardAt >= 10_000);
  if (streams === "beat" && isBeat) go(watching.heard(world.watch, now));
  if (streams === "broken") go(watching.broke(world.watch, now, chance));
  const { ask, askedAt } = world.watch;
  const takes = delay + (answer === "news" ? watching.waitFor(world.watch, mayHang) * 1000 : 0);
  if (ask !== "out" || now - askedAt < takes) return;
  if (answer === "news") go(watching.answered(world.watch, now, mayHang));
  if (answer === "none") go(watching.unanswered(world.watch, now, chance));
  if (answer === "lost") go(watching.lost(world.watch, "seat-lost", now));
}

function pass(world: World, seconds: number): World {
  for (let second = 0; second < seconds; second++) step(world);
  return world;
}

/** How many seconds go by until it is so. */
function until(world: World, isSo: (watch: Watch) => boolean): number {
  const from = world.now;
  while (!isSo(world.watch)) {
    if (world.now - from > 900_000) throw new Error(`never so: ${JSON.stringify(world.watch)}`);
    step(world);
  }
  return (world.now - from) / 1000;
}

const isLive = ({ link, stream }: Watch) => link === "live" && stream?.heardAt !== null && stream !== null;
const isSlow = ({ link }: Watch) => link === "slow";

describe("a page that listens", () => {
  it("keeps its stream while it beats, and asks nothing", () => {
    const { watch } = pass(begin(), 600);
    expect(watch).toMatchObject({ link: "live", streams: 1, asks: 0 });
  });

  it("asks where its first stream gives no sign, says so, and keeps one request open, never two", () => {
    const world = begin({ streams: "mute" });
    expect(until(world, isSlow)).toBeLessThanOrEqual(7);
    expect(watching.waitFor(world.watch, true)).toBe(25);
    for (let second = 0; second < 25; second++) {
      step(world);
      if (world.watch.ask === "out" && watching.waitFor(world.watch, true) > 0)
        expect(world.watch.stream).toBeNull();
    }
    expect(world.watch.asks, "questions hang rather than come every second").toBeLessThan(6);
  });

  it("leaves a stream that fell silent after two beats, then asks", () => {
    const world = pass(begin(), 60);
    world.streams = "mute";
    expect(until(world, ({ streams }) => streams === 2)).toBeLessThanOrEqual(23);
    expect(world.watch.link, "what a page does not know it does not say").toBe("reconnecting");
    expect(until(world, isSlow)).toBeLessThanOrEqual(7);
  });

  it("goes back to a stream when the way is free again", () => {
    const world = begin({ streams: "mute" });
    until(world, isSlow);
    world.streams = "beat";
    expect(until(world, isLive)).toBeLessThanOrEqual(31);
    expect(pass(world, 60).watch).toMatchObject({ ask: null, isSlow: false, mutes: 0 });
  });

  it("tries streams that stay mute less and less often, at most every five minutes", () => {
    const world = begin({ streams: "mute" });
    pass(world, 3600);
    const { streams } = world.watch;
    expect(streams).toBeGreaterThan(10);
    expect(streams).toBeLessThan(20);
    expect(world.watch.link).toBe("slow");
  });

  it("has its stream again within seconds of a server that was away for seven", () => {
    const world = pass(begin(), 60);
    Object.assign(world, { streams: "broken", answer: "none" });
    pass(world, 7);
    expect(world.watch.link).toBe("reconnecting");
    Object.assign(world, { streams: "beat", answer: "news" });
    expect(until(world, isLive)).toBeLessThanOrEqual(6);
  });

  it("tries streams anew after the server was away, whatever they gave before", () => {
    const world = begin({ streams: "broken" });
    until(world, isSlow);
    world.answer = "none";
    pass(world, 7);
    Object.assign(world, { streams: "beat", answer: "news" });
    expect(until(world, isLive)).toBeLessThanOrEqual(10);
  });

  it("says that it is not heard while a question or the whole room takes long, and goes on after it", () => {
    const first = begin({ streams: "mute", delay: 8000 });
    expect(until(first, ({ link }) => link === "reconnecting")).toBeLessThanOrEqual(12);
    expect(until(first, isSlow)).toBeLessThanOrEqual(4);

    const world = pass(begin(), 30);
    world.watch = watching.resting(world.watch, world.now);
    expect(pass(world, 4).watch.link, "not for a moment").toBe("live");
    expect(pass(world, 2).watch).toMatchObject({ link: "reconnecting", stream: null });
    world.watch = watching.answered(world.watch, world.now, true);
    expect(until(world, isLive)).toBeLessThanOrEqual(1);
  });

  it("asks a server that does not answer at longer and longer intervals, at most twelve seconds", () => {
    const world = pass(begin(), 10);
    Object.assign(world, { streams: "broken", answer: "none" });
    pass(world, 120);
    expect(world.watch.asks).toBeGreaterThan(10);
    expect(world.watch.asks).toBeLessThan(20);
    expect(world.watch.link).toBe("reconnecting");
  });
});

describe("a page that may keep no request open", () => {
  it("asks every few seconds and opens no stream", () => {
    const { watch } = pass(begin({ mayHang: false }), 60);
    expect(watch).toMatchObject({ link: "slow", streams: 0 });
    expect(watch.asks).toBeGreaterThan(14);
    expect(watch.asks).toBeLessThan(25);
  });

  it("has a stream at once when its turn comes, and gives it back when that is over", () => {
    const world = pass(begin({ mayHang: false }), 30);
    world.mayHang = true;
    expect(until(world, isLive)).toBeLessThanOrEqual(30);
    world.mayHang = false;
    expect(pass(world, 5).watch).toMatchObject({ link: "slow", stream: null });
  });
});

describe("a page whose seat is lost", () => {
  it("closes everything, asks slowly, and is live again when it is let in", () => {
    const world = pass(begin(), 30);
    Object.assign(world, { streams: "broken", answer: "lost" });
    until(world, ({ link }) => link === "seat-lost");
    expect(pass(world, 100).watch).toMatchObject({ link: "seat-lost", stream: null });
    expect(world.watch.asks).toBeLessThan(14);
    Object.assign(world, { streams: "beat", answer: "news" });
    expect(until(world, isLive)).toBeLessThanOrEqual(12);
  });

  it("goes on saying so where nobody answers: only our own answer changes it", () => {
    const world = pass(begin(), 30);
    world.watch = watching.lost(world.watch, "removed", world.now);
    Object.assign(world, { streams: "broken", answer: "none" });
    expect(pass(world, 60).watch.link).toBe("removed");
  });
});

describe("a page that wakes", () => {
  it("opens its stream anew, but not one that it has only just opened, and asks at once where it asks", () => {
    const world = pass(begin(), 60);
    expect(watching.woke(world.watch, world.now).streams).toBe(2);
    const fresh = watching.woke(world.watch, world.now);
    expect(watching.woke(fresh, world.now + 1000)).toBe(fresh);

    const slow = begin({ streams: "mute" });
    until(slow, isSlow);
    pass(slow, 10);
    expect(watching.woke(slow.watch, slow.now).ask).toBe(slow.now);
  });
});

describe("whatever happens, in whatever order", () => {
  const happening = fc.record({
    streams: fc.constantFrom<World["streams"]>("beat", "mute", "broken"),
    answer: fc.constantFrom<World["answer"]>("news", "none", "lost"),
    mayHang: fc.boolean(),
    seconds: fc.integer({ min: 1, max: 60 }),
    wakes: fc.boolean(),
    rests: fc.boolean(),
  });

  it("a page is live within a minute of a way and a server that work, or six where streams were mute", () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 12 }), (happenings) => {
        const world = begin();
        for (const { seconds, wakes, rests, ...now } of happenings) {
          Object.assign(world, now);
          if (wakes) world.watch = watching.woke(world.watch, world.now);
          pass(world, seconds);
          if (rests)
            world.watch = watching.answered(watching.resting(world.watch, world.now), world.now, true);
        }
        const wasMute = world.watch.mutes > 0 || happenings.some(({ streams }) => streams === "mute");
        Object.assign(world, { streams: "beat", answer: "news", mayHang: true });
        expect(until(world, isLive)).toBeLessThanOrEqual(wasMute ? 360 : 60);
      }),
    );
  });

  it("one request is open at most, and where none is, one is due", () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 12 }), (happenings) => {
        const world = begin();
        for (const { seconds, wakes, rests: _, ...now } of happenings) {
          Object.assign(world, now);
          if (wakes) world.watch = watching.woke(world.watch, world.now);
          for (let second = 0; second < seconds; second++) {
            step(world);
            const { stream, ask } = world.watch;
            const hangs = ask === "out" && watching.waitFor(world.watch, world.mayHang) > 0;
            expect(stream !== null && hangs).toBe(false);
            expect(stream !== null || ask !== null).toBe(true);
          }
        }
      }),
    );
  });
});

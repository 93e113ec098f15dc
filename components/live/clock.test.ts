import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeClock } from "./clock";

const ten = Date.parse("2026-03-02T10:00:00.000Z");

describe("the server's time on a page", () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }));
  afterEach(() => void vi.useRealTimers());

  it("runs on from what the server said, whatever the device's own time of day does", () => {
    const clock = makeClock(ten, performance.now());
    vi.advanceTimersByTime(90_000);
    expect(clock.now()).toBe(ten + 90_000);
    vi.setSystemTime(new Date("2031-07-01T03:00:00Z"));
    expect(clock.now()).toBe(ten + 90_000);
  });

  it("counts from the moment at which it was said, not from when script began", () => {
    vi.advanceTimersByTime(4000);
    expect(makeClock(ten, performance.now() - 3000).now()).toBe(ten + 3000);
  });

  it("is set by every beat: of the last three the one that came fastest counts", () => {
    const clock = makeClock(ten, performance.now() - 10_000);
    clock.hear(ten + 3000);
    expect(clock.now(), "a beat that is late by its way sets nothing back").toBe(ten + 10_000);
    clock.hear(ten + 2000);
    clock.hear(ten + 2500);
    expect(clock.now(), "but a clock that runs ahead is put right by the third").toBe(ten + 3000);
    clock.hear(ten + 5000);
    expect(clock.now()).toBe(ten + 5000);
  });

  it("counts nothing but the next beat after a sleep, in which its own clock stood still", () => {
    const clock = makeClock(ten, performance.now());
    clock.hear(ten);
    clock.setAnew();
    expect(clock.now()).toBe(ten);
    clock.hear(ten - 60_000);
    expect(clock.now()).toBe(ten - 60_000);
    clock.setAnew();
    clock.hear(ten + 3_600_000);
    expect(clock.now()).toBe(ten + 3_600_000);
  });

  it("calls at each whole second of the server's, and at once where a beat sets it", () => {
    const clock = makeClock(ten + 400, performance.now());
    const seen: number[] = [];
    const stop = clock.everySecond(() => seen.push(Math.floor((clock.now() - ten) / 1000)));
    vi.advanceTimersByTime(2700);
    expect(seen).toEqual([1, 2, 3]);
    clock.hear(ten + 60_000);
    expect(seen).toEqual([1, 2, 3, 60]);
    clock.hear(ten + 60_100);
    expect(seen, "the same second again is no news").toHaveLength(4);
    vi.advanceTimersByTime(1010);
    expect(seen).toEqual([1, 2, 3, 60, 61]);
    stop();
    vi.advanceTimersByTime(5000);
    expect(seen).toHaveLength(5);
    expect(vi.getTimerCount()).toBe(0);
  });
});

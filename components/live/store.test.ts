import { describe, expect, it } from "vitest";
import type { RoomEvent, Snapshot } from "@/lib/debate/events";
import { createStore } from "./store";

/** As much of a snapshot as the store looks at. */
const snapshot = (seq: number, more: Partial<Snapshot> = {}): Snapshot =>
  ({ seq, posts: [], members: [], me: { memberId: "ada" }, ...more }) as unknown as Snapshot;
const beginning = (seq: number) => snapshot(seq, { counts: {} });
const removed = (seq: number, id: string): RoomEvent => ({ seq, type: "post-removed", data: { id } });

describe("a tab that began with a part of a big room", () => {
  it("keeps what happens until the whole is here, and then takes it in", () => {
    const store = createStore(beginning(5));
    expect([store.take(removed(6, "a")), store.take(removed(7, "b"))]).toEqual([true, true]);
    expect(store.read().seq).toBe(5);
    store.replace(snapshot(6));
    expect(store.read()).toMatchObject({ seq: 7, posts: [] });
    expect(store.read().counts).toBeUndefined();
  });

  it("takes in as much as happened meanwhile", () => {
    const store = createStore(beginning(0));
    for (let seq = 1; seq <= 20_000; seq++) store.take(removed(seq, `${seq}`));
    store.replace(snapshot(0));
    expect(store.read().seq).toBe(20_000);
  });

  it("does not give the whole back for a newer part", () => {
    const store = createStore(beginning(5));
    store.replace(snapshot(5));
    expect([store.replace(beginning(5)), store.replace(beginning(9))]).toEqual([true, false]);
    expect(store.read()).toEqual(snapshot(5));
    store.take(removed(6, "a"));
    expect(store.read().seq).toBe(6);
  });
});

describe("a tab that has the whole room", () => {
  it("applies what comes next, and keeps what comes behind a gap until the gap is filled", () => {
    const store = createStore(snapshot(5));
    expect([store.take(removed(7, "b")), store.read().seq]).toEqual([false, 5]);
    expect([store.take(removed(6, "a")), store.read().seq]).toEqual([true, 7]);
  });

  it("applies what few are told at its place, once, and keeps what comes behind a number it has not", () => {
    const store = createStore(snapshot(5, { beside: 1 }));
    const beside = (seq: number, count: number) => ({ ...removed(seq, "a"), beside: count });
    expect(store.take(beside(5, 1))).toBe(true);
    expect([store.read().seq, store.read().beside]).toEqual([5, 1]);
    expect([store.take(beside(5, 2)), store.read().beside]).toEqual([true, 2]);
    expect([store.take(beside(6, 1)), store.read().seq]).toEqual([false, 5]);
    expect(store.take(removed(6, "b"))).toBe(true);
    expect([store.read().seq, store.read().beside]).toEqual([6, 1]);
  });

  it("keeps what few were told where a page that was drawn before comes after", () => {
    const store = createStore(snapshot(5, { beside: 2 }));
    store.take({ ...removed(5, "a"), beside: 3 });
    store.replace(snapshot(5, { beside: 2 }));
    expect(store.read().beside).toBe(3);
    store.replace(snapshot(5, { beside: 4 }));
    expect(store.read().beside).toBe(4);
  });
});

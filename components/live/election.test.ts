import { describe, expect, it } from "vitest";
import * as election from "./election";

type Say = Readonly<{ from: string; key: string; since: number | null }>;

/** A browser's tabs and what they say to each other, a tenth of a second at a time. */
function browser() {
  const tabs = new Map<string, election.Election>();
  const deaf = new Set<string>();
  let now = 0;
  const say = ({ from, key, since }: Say) => {
    for (const [name, tab] of tabs)
      if (name !== from && !deaf.has(name)) {
        const next =
          since === null
            ? election.hearEnd(tab, key, from)
            : election.hearClaim(tab, key, { tab: from, since }, now);
        tabs.set(name, next);
        if (next.since !== null && key === next.key) claim(name);
      }
  };
  const claim = (name: string) => {
    const tab = tabs.get(name);
    if (tab && tab.since !== null && !deaf.has(name)) say({ from: name, key: tab.key, since: tab.since });
  };
  const askAll = (asker: string) => {
    for (const name of tabs.keys()) if (name !== asker) claim(name);
  };
  const step = () => {
    now += 100;
    for (const [name, tab] of tabs) {
      if (deaf.has(name)) continue;
      const stepped = election.step(tab, now, now);
      tabs.set(name, stepped.election);
      if (stepped.say === "ask") askAll(name);
      if (stepped.say === "claim") claim(name);
    }
  };
  return {
    open(name: string, key: string) {
      tabs.set(name, election.newcomer(name, key, now));
      askAll(name);
    },
    close(name: string) {
      const tab = tabs.get(name);
      tabs.delete(name);
      if (tab && tab.since !== null) say({ from: name, key: tab.key, since: null });
    },
    /** Stops without a word, as a tab that crashed or was frozen. */
    freeze: (name: string) => void deaf.add(name),
    thaw(name: string) {
      deaf.delete(name);
      const tab = tabs.get(name);
      if (tab) tabs.set(name, election.returned(tab, now));
      askAll(name);
    },
    pass(seconds: number) {
      for (let tenth = 0; tenth < seconds * 10; tenth++) step();
    },
    listeners: () => namesOf((tab, name) => tab.since !== null && !deaf.has(name)),
    hanging: () => namesOf((tab, name) => election.mayHang(tab) && !deaf.has(name)),
  };

  function namesOf(isSo: (tab: election.Election, name: string) => boolean): readonly string[] {
    return [...tabs].filter(([name, tab]) => isSo(tab, name)).map(([name]) => name);
  }
}

describe("the tabs of one browser", () => {
  it("listen at once where they are alone, and leave it to the one that listens already", () => {
    const tabs = browser();
    tabs.open("first", "room ada");
    tabs.pass(0.3);
    expect(tabs.listeners()).toEqual(["first"]);
    for (const name of ["second", "third"]) tabs.open(name, "room ada");
    tabs.pass(60);
    expect(tabs.listeners()).toEqual(["first"]);
  });

  it("go on where the listener closes, at once, and by one of them", () => {
    const tabs = browser();
    tabs.open("first", "room ada");
    tabs.pass(1);
    for (const name of ["second", "third"]) tabs.open(name, "room ada");
    tabs.pass(1);
    tabs.close("first");
    tabs.pass(0.5);
    expect(tabs.listeners()).toHaveLength(1);
  });

  it("go on where the listener is frozen or crashes, and it is no listener when it is back", () => {
    const tabs = browser();
    tabs.open("first", "room ada");
    tabs.pass(1);
    tabs.open("second", "room ada");
    tabs.pass(1);
    tabs.freeze("first");
    tabs.pass(6);
    expect(tabs.listeners()).toEqual(["second"]);
    tabs.thaw("first");
    tabs.pass(1);
    expect(tabs.listeners()).toEqual(["second"]);
  });

  it("agree on the one that has listened longer, where two began at the same time", () => {
    const tabs = browser();
    for (const name of ["one", "two"]) {
      tabs.open(name, "room ada");
      tabs.freeze(name);
    }
    for (const name of ["one", "two"]) tabs.thaw(name);
    tabs.pass(2);
    expect(tabs.listeners()).toHaveLength(1);
  });

  it("listen one for each member in a room, but only two of all keep a request open", () => {
    const tabs = browser();
    const keys = ["room ada", "room okafor", "other ada", "third ada"];
    for (const key of keys) {
      tabs.open(key, key);
      tabs.pass(1);
    }
    expect(tabs.listeners()).toEqual(keys);
    expect(tabs.hanging()).toEqual(keys.slice(0, 2));
    tabs.close("room ada");
    tabs.pass(1);
    expect(tabs.hanging()).toEqual(keys.slice(1, 3));
    tabs.freeze("room okafor");
    tabs.pass(6);
    expect(tabs.hanging(), "one that is gone keeps nobody waiting").toEqual(["other ada", "third ada"]);
  });
});

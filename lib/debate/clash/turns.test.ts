import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Clash } from "./clashes";
import { type Choices, freshIn, noTurns, secondsFor, settle, step, type Turns, turnNow } from "./turns";

/** A clash that came at a second, and has so many exchanges and answers. */
const clash = (id: string, second: number, answers = 0): Clash => ({
  id,
  paragraphId: "¶1",
  answers: Array.from({ length: answers }, (_, at) => `${id} answer ${at + 1}`),
  isDropped: false,
  exchanges: answers,
  lately: answers,
  lastAt: new Date(second * 1000).toISOString(),
});

const among = (clashes: readonly Clash[], ...keptOff: readonly string[]): Choices => ({
  clashes,
  isKeptOff: (id) => keptOff.includes(id),
});

const three = [clash("hot", 1, 2), clash("mild", 2, 1), clash("new", 3)];
const nowIn = (turns: Turns) => turnNow(turns)?.id ?? null;

/** What stands on the wall from its first moment on, step after step. */
function walk(choices: Choices, steps: number, from: Turns = noTurns): readonly (string | null)[] {
  let turns = settle(from, choices);
  const shown = [nowIn(turns)];
  for (let at = 0; at < steps; at++) {
    turns = step(turns, choices, 1);
    shown.push(nowIn(turns));
  }
  return shown;
}

describe("the wall", () => {
  it("shows the hottest and the newest in turn, or one of the two orders, each once, and then the whole", () => {
    const all = among(three);
    expect(walk(all, 4)).toEqual(["hot", "new", "mild", null, null]);
    expect(walk(all, 3, { ...noTurns, order: "hottest" })).toEqual(["hot", "mild", "new", null]);
    expect(walk(all, 3, { ...noTurns, order: "newest" })).toEqual(["new", "mild", "hot", null]);
    expect(walk(among([]), 1)).toEqual([null, null]);
  });

  it("begins again by a hand, and goes back and on over what it has shown", () => {
    const all = among(three);
    let turns = settle(noTurns, all);
    expect(step(turns, all, -1)).toBe(turns);
    for (let at = 0; at < 3; at++) turns = step(turns, all, 1, true);
    expect(nowIn(turns)).toBeNull();
    const back = step(turns, all, -1);
    expect([nowIn(back), nowIn(step(back, all, -1)), nowIn(step(step(back, all, -1), all, 1))]).toEqual([
      "mild",
      "new",
      "mild",
    ]);
    expect(nowIn(step(turns, all, 1, true))).toBe("hot");
  });

  it("does not jump when a clash comes: it counts it, and gives it its turn later", () => {
    const before = settle(noTurns, among(three));
    const more = among([...three, clash("hotter", 9, 5)]);
    const after = settle(before, more);
    expect([nowIn(after), freshIn(before, among(three)), freshIn(after, more)]).toEqual(["hot", 0, 1]);
    expect(freshIn(step(after, more, 1), more)).toBe(0);
    expect(walk(more, 3, after)).toEqual(["hot", "hotter", "mild", "new"]);
  });

  it("shows one again in which more was answered, and not because of what was answered while it stood", () => {
    const [alone, answered, again] = [0, 1, 2].map((answers) => among([clash("b", 1, answers)]));
    if (!alone || !answered || !again) throw new Error();
    const first = settle(noTurns, alone);
    expect(turnNow(first)).toMatchObject({ id: "b", answerId: null });
    const standing = settle(first, answered);
    expect(turnNow(standing)).toMatchObject({ id: "b", answerId: "b answer 1" });
    const whole = step(standing, answered, 1);
    expect([nowIn(whole), nowIn(settle(whole, answered)), nowIn(settle(whole, again))]).toEqual([
      null,
      null,
      "b",
    ]);
  });

  it("keeps the answer that stands there, until it is taken away", () => {
    const first = settle(noTurns, among([clash("b", 1, 1)]));
    const better = { ...clash("b", 1, 2), answers: ["b answer 2", "b answer 1"] };
    expect(settle(first, among([better]))).toBe(first);
    const gone = settle(first, among([{ ...better, answers: ["b answer 2"] }]));
    expect(turnNow(gone)?.answerId).toBe("b answer 2");
    expect(turnNow(settle(first, among([clash("b", 1)])))?.answerId).toBeNull();
  });

  it("lets go at once of what the class may not see any more", () => {
    const first = settle(noTurns, among(three));
    expect(nowIn(settle(first, among(three.slice(1))))).toBe("new");
    expect(nowIn(settle(settle(noTurns, among([clash("b", 1)])), among([])))).toBeNull();
  });

  it("keeps what was flagged until its next step, and does not choose it or an answer that was", () => {
    const first = settle(noTurns, among(three));
    const flagged = among(three, "hot", "hot answer 1", "mild");
    expect(settle(first, flagged)).toBe(first);
    expect(freshIn(first, flagged)).toBe(freshIn(first, among(three)));
    expect(walk(flagged, 3, first)).toEqual(["hot", "new", null, null]);
    const back = step(step(first, flagged, 1), flagged, -1);
    expect(nowIn(back)).toBe("new");
    expect(turnNow(settle(noTurns, among([clash("b", 1, 2)], "b answer 1")))?.answerId).toBe("b answer 2");
  });
});

describe("whatever happens", () => {
  const ids = ["a", "b", "c", "d"];
  const moment = fc.record({
    there: fc.subarray(ids),
    off: fc.subarray([...ids, ...ids.flatMap((id) => [`${id} answer 1`, `${id} answer 2`])]),
    answers: fc.nat(2),
    by: fc.constantFrom(0, 1, -1),
    isByHand: fc.boolean(),
  });

  it("nothing is chosen that is kept off or gone, and time alone moves nothing", () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 12 }), (moments) => {
        let turns = noTurns;
        for (const { there, off, answers, by, isByHand } of moments) {
          const choices = among(
            there.map((id, second) => clash(id, second, answers)),
            ...off,
          );
          const settled = settle(turns, choices);
          const moved = by === 0 ? settled : step(settled, choices, by === 1 ? 1 : -1, isByHand);
          expect(settle(moved, choices)).toBe(moved);
          const [was, now] = [turnNow(turns), turnNow(moved)];
          if (now) expect(there).toContain(now.id);
          if (now && now.id !== was?.id) expect(off).not.toContain(now.id);
          if (now?.answerId && now.answerId !== was?.answerId && now.id !== was?.id)
            expect(off).not.toContain(now.answerId);
          turns = moved;
        }
      }),
    );
  });

  it("a flag changes nothing on the wall before its next step, nor what it counts", () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 6 }), fc.subarray(ids, { minLength: 1 }), (moments, more) => {
        let turns = noTurns;
        for (const { there, off, answers } of moments) {
          const clashes = there.map((id, second) => clash(id, second, answers));
          turns = step(settle(turns, among(clashes, ...off)), among(clashes, ...off), 1);
          if (!turnNow(turns)) continue;
          const flagged = among(clashes, ...off, ...more, ...more.map((id) => `${id} answer 1`));
          expect(settle(turns, flagged)).toBe(turns);
          expect(freshIn(turns, flagged)).toBe(freshIn(turns, among(clashes, ...off)));
        }
      }),
    );
  });
});

it("a clash stands longer the more there is to read, from 15 to 45 seconds", () => {
  expect([0, 10, 40, 60, 500].map(secondsFor)).toEqual([15, 15, 24, 32, 45]);
});

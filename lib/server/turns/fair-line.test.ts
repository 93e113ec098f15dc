import { describe, expect, it } from "vitest";
import { type Asker, FairLine } from "./fair-line";

const most = {
  inHand: 3,
  strangersInHand: 2,
  inHandOfOne: 2,
  waitingOfKnown: 3,
  waitingOfAddress: 5,
  waiting: 8,
};
const known = (by: string): Asker => ({ isKnown: true, by });
const stranger = (by: string): Asker => ({ isKnown: false, by });

type Waiter = Readonly<{ asker: Asker; name: string }>;
const put = (line: FairLine<Waiter>, asker: Asker, ...names: readonly string[]) =>
  names.map((name) => line.put(asker, { asker, name })?.name ?? null);

/** Who has their turn, one after the other, each of them done before the next. */
function turnsOf(line: FairLine<Waiter>): readonly string[] {
  const next = line.next();
  if (next === null) return [];
  line.done(next.asker);
  return [next.name, ...turnsOf(line)];
}

describe("the line", () => {
  it("takes one of each asker after the other, however many one of them sends", () => {
    const line = new FairLine<Waiter>(most);
    put(line, known("ann"), "a1", "a2", "a3");
    put(line, known("ben"), "b1");
    put(line, known("cho"), "c1");
    expect(turnsOf(line)).toEqual(["a1", "b1", "c1", "a2", "a3"]);
  });

  it("takes those who are known before strangers, and strangers each third time", () => {
    const line = new FairLine<Waiter>(most);
    put(line, stranger("school"), "s1", "s2");
    put(line, known("ann"), "a1", "a2", "a3");
    put(line, known("ben"), "b1");
    expect(turnsOf(line)).toEqual(["a1", "b1", "s2", "a2", "a3", "s1"]);
  });

  it("takes of strangers the last who came, and of each address one after the other", () => {
    const line = new FairLine<Waiter>(most);
    put(line, stranger("flood"), "f1", "f2", "f3");
    put(line, stranger("school"), "s1");
    expect(turnsOf(line)).toEqual(["f3", "s1", "f2", "f1"]);
  });

  it("has few in hand at once, fewer of strangers, and fewer of one", () => {
    const line = new FairLine<Waiter>(most);
    put(line, stranger("a"), "a1", "a2", "a3");
    put(line, stranger("b"), "b1");
    const [first, second, third] = [line.next(), line.next(), line.next()];
    expect([first?.name, second?.name, third]).toEqual(["a3", "b1", null]);
    put(line, known("ann"), "k1", "k2");
    expect([line.next()?.name, line.next()]).toEqual(["k1", null]);
    line.done(stranger("a"));
    expect([line.next()?.name, line.next()]).toEqual(["k2", null]);
  });

  it("turns away who would go last, of those of the same asker", () => {
    const line = new FairLine<Waiter>(most);
    expect(put(line, stranger("flood"), "1", "2", "3", "4", "5", "6")).toEqual(
      [..."     ", "1"].map((a) => a.trim() || null),
    );
    expect(put(line, known("ann"), "a1", "a2", "a3", "a4")).toEqual([null, null, null, "a4"]);
    expect(put(line, stranger("school"), "s1", "s2", "s3")).toEqual([null, null, null]);
    expect(put(line, stranger("late"), "l1")).toEqual(["l1"]);
    expect(line.size).toBe(11);
  });

  it("keeps nothing of who has left", () => {
    const line = new FairLine<Waiter>(most);
    const [asker, name] = [stranger("a"), "a1"];
    const waiter = { asker, name };
    line.put(asker, waiter);
    expect([line.remove(asker, waiter), line.remove(asker, waiter), line.size, line.next()]).toEqual([
      true,
      false,
      0,
      null,
    ]);
  });
});

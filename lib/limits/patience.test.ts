import { describe, expect, it } from "vitest";
import { codeAlphabet } from "../debate/text/codes";
import { openOwnLooks } from "./looks";
import { mostAtOnce, type Price, patienceOn } from "./patience";
import { guessPrices, limits } from "./table";

/** A clock that is set by hand, and who misses on it. */
function atClock(price: Price, mostKeys?: number) {
  let now = 0;
  const patience = patienceOn(
    openOwnLooks(() => now, mostKeys),
    price,
  );
  const miss = async (key = "one"): Promise<number | null> => {
    const wait = await patience.begin(key);
    if (wait === null) await patience.end(key, true);
    return wait;
  };
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  return { patience, miss, pass };
}

describe("who misses", () => {
  it("pays nothing at first, then twice as much each time, up to the most", async () => {
    const { miss, pass } = atClock({ free: 3, most: 10, forgotten: 1000 });
    const paid: (number | null)[] = [];
    while (paid.length < 9) {
      const wait = await miss();
      if (wait !== null) {
        pass(wait - 0.5);
        expect(await miss()).toBe(1);
        pass(0.5);
        expect(await miss()).toBe(null);
      }
      paid.push(wait);
    }
    expect(paid).toEqual([null, null, null, 1, 2, 4, 8, 10, 10]);
  });

  it("is forgiven one at a time, and pays for nobody else", async () => {
    const { miss, pass } = atClock({ free: 2, most: 100, forgotten: 60 });
    for (let misses = 0; misses < 2; misses++) expect(await miss()).toBe(null);
    expect(await miss("another")).toBe(null);
    expect(await miss()).toBe(1);
    pass(60);
    expect(await miss()).toBe(null);
    expect(await miss()).toBe(1);
  });

  it("gains nothing by sending many at once", async () => {
    const { patience, miss, pass } = atClock({ free: 1, most: 100, forgotten: 1000 });
    await miss();
    pass(1);
    expect(await patience.begin("one")).toBe(null);
    expect(await patience.begin("one")).toBeGreaterThan(0);
  });

  it("pays nothing for what is right, however often", async () => {
    const { patience } = atClock({ free: 1, most: 100, forgotten: 1000 });
    for (let looks = 0; looks < 100; looks++) {
      expect(await patience.begin("one")).toBe(null);
      await patience.end("one", false);
    }
  });

  it("is forgotten where more come than are kept, so that memory is bounded", async () => {
    const { miss } = atClock({ free: 1, most: 100, forgotten: 1000 }, 10);
    await miss();
    expect(await miss()).toBe(1);
    for (let key = 0; key < 10; key++) await miss(`other ${key}`);
    expect(await miss()).toBe(null);
  });
});

describe("guessing the code of any of 1,000 open rooms", () => {
  const expected = codeAlphabet.length ** 6 / 1000;
  /** An address has an allowance for browsers and one for programs, and uses both. */
  const lanes = 2;
  const yearsAt = (looksASecond: number) => expected / (lanes * looksASecond) / (365 * 86_400);

  it("takes one address more than a year of looks that are sent as soon as they may be", async () => {
    const { miss, pass } = atClock(guessPrices.address);
    const looks = 3000;
    let seconds = 0;
    for (let made = 0; made < looks; made++)
      for (let wait = await miss(); wait !== null; wait = await miss()) {
        pass(wait);
        seconds += wait;
      }
    expect(yearsAt(looks / seconds)).toBeGreaterThan(1);
    expect(yearsAt(looks / seconds)).toBeCloseTo(1.1, 1);
    const years = yearsAt(looks / seconds).toFixed(1);
    console.log(
      `figure: guessing any of 1,000 open rooms takes an address more than a year | ${years} years`,
    );
  });

  it("takes longer still who waits until all is forgotten, and then sends all at once", async () => {
    const { patience, pass } = atClock(guessPrices.address);
    let looks = 0;
    let seconds = 0;
    for (let rounds = 0; rounds < 50; rounds++) {
      let begun = 0;
      while ((await patience.begin("one")) === null) begun++;
      expect(begun).toBe(mostAtOnce);
      for (let at = 0; at < begun; at++) await patience.end("one", true);
      looks += begun;
      for (let wait = await patience.begin("one"); ; wait = await patience.begin("one")) {
        if (wait === null) {
          const isAlone = (await patience.begin("one")) !== null;
          await patience.end("one", false);
          if (!isAlone) {
            await patience.end("one", false);
            break;
          }
        }
        pass(60);
        seconds += 60;
      }
    }
    expect(yearsAt(looks / seconds)).toBeGreaterThan(3);
  });
});

it("finding a rejoin key of a class of 40 takes more than a year, however many browsers try", async () => {
  const { keysOfBrowsers, keysOfPrograms } = limits;
  expect([keysOfBrowsers.seconds, keysOfPrograms.seconds]).toEqual([3600, 3600]);
  const hours = codeAlphabet.length ** 8 / 40 / (keysOfBrowsers.points + keysOfPrograms.points);
  const years = hours / 24 / 365;
  expect(years).toBeGreaterThan(30);
  console.log(
    `figure: finding a rejoin key of a class of 40 takes more than a year | ${years.toFixed(0)} years, however many browsers try`,
  );
});

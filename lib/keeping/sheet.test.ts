import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import en from "@/messages/en.json";
import ko from "@/messages/ko.json";
import { kinds } from "./columns";
import { readFigures } from "./retention";

const figures = readFigures();

/** What the sheet says of how long each kind is kept. */
const untilIn = (locale: "en" | "ko", given: Readonly<Record<string, number>>): readonly string[] => {
  const t = createTranslator({ locale, messages: locale === "en" ? en : ko, namespace: "privacy" });
  return Object.keys(en.privacy.kinds).map((kind) =>
    t(`kinds.${kind as (typeof kinds)[number]}.until`, given as never),
  );
};

describe.each(["en", "ko"] as const)("the privacy sheet in %s", (locale) => {
  it("speaks of every kind that is stored", () =>
    expect(Object.keys((locale === "en" ? en : ko).privacy.kinds)).toEqual(
      expect.arrayContaining([...kinds]),
    ));

  it.each(Object.keys(figures).filter((name) => name !== "returnMinutes"))(
    "says another %s where it is another",
    (name) => expect(untilIn(locale, { ...figures, [name]: 77_077 }).join()).toMatch(/77[,.]?077/),
  );

  it("holds no figure of its own", () => {
    const without = Object.fromEntries(Object.keys(figures).map((name) => [name, 0]));
    expect(untilIn(locale, without).join().match(/[1-9]/g)).toBeNull();
  });

  it("promises no end of rooms and copies where there is none", () => {
    const untils = untilIn(locale, { ...figures, roomDays: 0, backupDays: 0 }).join("\n");
    expect(untils).not.toMatch(/\b0\s?(day|일)/);
    expect(untils).not.toContain(locale === "en" ? "teacher is told" : "전에 선생님에게");
  });
});

it("says how long addresses are counted, which nothing counts longer", () => {
  const limits = readFileSync(join(import.meta.dirname, "../auth/limits.ts"), "utf8");
  const durations = [...limits.matchAll(/duration: (\d+)/g)].map(([, seconds]) => Number(seconds));
  expect(durations.length).toBeGreaterThan(5);
  expect(Math.max(...durations)).toBeLessThanOrEqual(figures.addressMinutes * 60);
});

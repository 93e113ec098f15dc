import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import en from "@/messages/en.json";
import ko from "@/messages/ko.json";
import { lessonHours } from "../limits/in-hands";
import { limits } from "../limits/table";
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
  const counted = Object.values(limits).map(({ seconds }) => seconds);
  expect(Math.max(...counted, lessonHours * 3600)).toBe(figures.addressHours * 3600);
});

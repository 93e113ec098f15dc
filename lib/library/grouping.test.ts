import { expect, it } from "vitest";
import { groupMotions } from "./grouping";

const motion = (title: string, language: string, level: 1 | 2 | 3 | null, isOwn = false) => ({
  title,
  language,
  level,
  isOwn,
});

it("puts the teacher's own motions first, then the reader's language, the easiest essay first", () => {
  const own = motion("Homework does harm", "de", null, true);
  const [zoos, art, alliance] = [motion("Zoos", "en", 2), motion("Art", "en", 2), motion("Allies", "en", 3)];
  const korean = motion("동물원", "ko", 1);
  const library = [alliance, own, zoos, korean, art];
  expect(groupMotions(library, "en")).toEqual([
    { language: null, motions: [own] },
    { language: "en", motions: [art, zoos, alliance] },
    { language: "ko", motions: [korean] },
  ]);
  expect(groupMotions(library, "ko").map(({ language }) => language)).toEqual([null, "ko", "en"]);
  expect(groupMotions([alliance], "ko").map(({ language }) => language)).toEqual(["en"]);
});

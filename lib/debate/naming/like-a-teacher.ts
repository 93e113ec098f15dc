import { normalized } from "../text/normal";
import { nameKey } from "./names";

/** What stands for the letter on the left where somebody spells around a word, or is it with a stroke. */
const spelled: Readonly<Record<string, string>> = {
  a: "4@ⱥ",
  b: "8ƀ",
  c: "ȼ",
  d: "đð",
  e: "3€ɇ",
  h: "ħ",
  l: "!łɨ",
  o: "ø",
  r: "ɍ",
  s: "5$",
  t: "7+ŧ",
};

const letterFor = new Map(
  Object.entries(spelled).flatMap(([letter, signs]) => Array.from(signs, (sign) => [sign, letter] as const)),
);

/** Accents of Latin, Greek and Cyrillic letters; in other scripts marks are what tells names apart. */
const accents = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;

/** A name without accents, and the same with its digits and signs read as the letters they stand for. */
function readingsOf(name: string): readonly string[] {
  const plain = normalized(name, "NFD").replace(accents, "");
  const key = nameKey(plain);
  return [key, Array.from(key, (sign) => letterFor.get(sign) ?? sign).join("")];
}

/** A name's letters and digits alone, as they look. */
const barely = (text: string): string => nameKey(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, "");

const listOf = (words: string): readonly string[] => words.split(" ").map(barely);

/** What a name that holds it claims to be, wherever in it: no student is called so. */
const offices = listOf("teacher moderator administrator 선생 쌤 관리자 사회자 진행자 운영자 모더레이터 티처");

/** The same for words that are part of other words: Badminton, 이교사랑. */
const wholeOffices = listOf("admin professor 교사 교수 담임");

/** What is said before or after a teacher's name. */
const titles = listOf("ms mrs mr miss mx dr prof professor sir madam teacher");
const endings = listOf("선생님 선생 쌤 샘 교수님 교수 님");

/**
 * Whether a class would take a student of this name for somebody who leads it: it calls itself a teacher, or
 * is one's name of this room, with or without a title, however it is spaced and spelled with look-alikes,
 * accents, or digits for letters.
 */
export function isLikeTeacher(name: string, teachers: readonly string[]): boolean {
  const named = teachers.map((teacher) => readingsOf(teacher)[0] ?? "");
  return readingsOf(name).some((reading) => isReadAsTeacher(reading, named));
}

function isReadAsTeacher(name: string, teachers: readonly string[]): boolean {
  const bare = barely(name);
  const words = wordsOf(name);
  if (offices.some((office) => bare.includes(office))) return true;
  if (wholeOffices.some((office) => bare === office || words.includes(office))) return true;
  const own = withoutTitle(name);
  if (own === "") return false;
  const isTitled = own !== barely(name);
  return teachers.some(
    (teacher) =>
      [barely(teacher), withoutTitle(teacher)].includes(own) || (isTitled && wordsOf(teacher).includes(own)),
  );
}

const wordsOf = (name: string): readonly string[] =>
  nameKey(name)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");

/** A name without what is said before or after it; a title alone is nobody's name. */
function withoutTitle(name: string): string {
  const words = wordsOf(name).filter((word) => !titles.includes(word));
  const joined = words.join("");
  const ending = endings.find((one) => joined.endsWith(one));
  return ending === undefined ? joined : joined.slice(0, -ending.length);
}

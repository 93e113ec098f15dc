import { nameKey } from "./names";

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
 * is one's name of this room, with or without a title, however it is spaced and spelled with look-alikes.
 */
export function isLikeTeacher(name: string, teachers: readonly string[]): boolean {
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

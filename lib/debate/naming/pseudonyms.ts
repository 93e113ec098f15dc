import { animals, colours } from "./animals";

/**
 * A pseudonym that is not taken, chosen by `draw`, in [0, 1): an animal; when they have run out, one with a
 * colour before it; then, one with a number behind it. They are Korean where the text is, else English.
 * @throws RangeError where `draw` is outside.
 */
export function pseudonymFor(draw: number, taken: ReadonlySet<string>, language = "en"): string {
  if (!(0 <= draw && draw < 1)) throw new RangeError(`${draw} is not in [0, 1)`);
  return freeFrom(1, draw, taken, /^ko\b/.test(language) ? "ko" : "en");
}

/**
 * The first round has animals, the second has colours, each after it has its number. There are always more,
 * so that it ends.
 */
function freeFrom(
  round: number,
  draw: number,
  taken: ReadonlySet<string>,
  language: keyof typeof animals,
): string {
  const free = namesOf(round, language).filter((name) => !taken.has(name));
  return free[Math.floor(draw * free.length)] ?? freeFrom(round + 1, draw, taken, language);
}

function namesOf(round: number, language: keyof typeof animals): readonly string[] {
  const all = animals[language];
  if (round === 1) return all;
  if (round === 2) return colours[language].flatMap((colour) => all.map((animal) => `${colour} ${animal}`));
  return all.map((animal) => `${animal} ${round - 1}`);
}

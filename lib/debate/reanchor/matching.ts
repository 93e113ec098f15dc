import { alikeIn } from "./likeness";

/**
 * For each text after a change, which text before it was: its place there, or null for a new one. Each is
 * taken once. What did not change is found by its place from either end and then by its words, wherever they
 * went; the rest by likeness.
 */
export function matchTexts(before: readonly string[], after: readonly string[]): readonly (number | null)[] {
  const origins: (number | null)[] = after.map(() => null);
  const free = new Set(before.keys());
  const take = (to: number, from: number) => {
    origins[to] = from;
    free.delete(from);
  };

  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) take(head, head++);
  const [end, newEnd] = [before.length - 1, after.length - 1];
  for (let tail = 0; tail < shorter - head && before[end - tail] === after[newEnd - tail]; tail++)
    take(newEnd - tail, end - tail);

  const places = new Map<string, number[]>();
  for (const from of free)
    places.set(textAt(before, from), [...(places.get(textAt(before, from)) ?? []), from]);
  for (const to of openIn(origins)) {
    const from = places.get(textAt(after, to))?.shift();
    if (from !== undefined) take(to, from);
  }

  const [olds, news] = [[...free], openIn(origins)];
  const textsAt = (texts: readonly string[], places: readonly number[]) =>
    places.map((at) => textAt(texts, at));
  for (const alike of alikeIn(textsAt(before, olds), textsAt(after, news))) {
    const [from, to] = [olds[alike.before], news[alike.after]];
    if (from !== undefined && to !== undefined && free.has(from) && origins[to] === null) take(to, from);
  }
  return origins;
}

const textAt = (texts: readonly string[], at: number): string => texts[at] ?? "";

const openIn = (origins: readonly (number | null)[]): readonly number[] =>
  [...origins.keys()].filter((at) => origins[at] === null);

type Part = Readonly<{ id: string; text: string }>;

/** Which paragraph each of another revision has become, by its id before; what is gone is not in it. */
export function matchParagraphs<P extends Part>(
  before: readonly Part[],
  after: readonly P[],
): ReadonlyMap<string, P> {
  const named = new Map(after.map((paragraph) => [paragraph.id, paragraph]));
  const found = new Map(
    before.flatMap(({ id }) => (named.has(id) ? [[id, named.get(id) as P] as const] : [])),
  );
  const olds = before.filter(({ id }) => !found.has(id));
  const news = after.filter(({ id }) => !found.has(id));
  const origins = matchTexts(olds.map(textOf), news.map(textOf));
  for (const [at, from] of origins.entries()) {
    const [old, now] = [from === null ? undefined : olds[from], news[at]];
    if (old && now) found.set(old.id, now);
  }
  return found;
}

const textOf = ({ text }: Part): string => text;

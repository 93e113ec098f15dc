/**
 * Everything from some roots down, each before what is below it, however deep that goes. `below` is asked
 * once for each.
 */
export function inReadingOrder<T>(roots: readonly T[], below: (one: T) => readonly T[]): readonly T[] {
  const all: T[] = [];
  const rest = roots.toReversed();
  for (let one = rest.pop(); one !== undefined; one = rest.pop()) {
    all.push(one);
    for (const next of below(one).toReversed()) rest.push(next);
  }
  return all;
}

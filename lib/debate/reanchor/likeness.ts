/** Texts that share fewer of their threes of letters are two texts and not one that was changed. */
const leastAlike = 0.4;

/** A pair of places in two lists, and how alike what stands there is, from 0 to 1. */
export type Alike = Readonly<{ before: number; after: number; likeness: number }>;

/**
 * The pairs of texts that may be one text before and after a change, the most alike first, and of these the
 * ones that stand nearest. What shares no letters is never looked at together.
 */
export function alikeIn(before: readonly string[], after: readonly string[]): readonly Alike[] {
  const holding = new Map<string, number[]>();
  const sizes = after.map((text, at) => {
    const threes = threesOf(text);
    for (const three of threes) holding.set(three, [...(holding.get(three) ?? []), at]);
    return threes.size;
  });
  return before
    .flatMap((text, at) => {
      const threes = threesOf(text);
      const shared = new Map<number, number>();
      for (const three of threes)
        for (const other of holding.get(three) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
      return [...shared].map(([other, count]) => ({
        before: at,
        after: other,
        likeness: (2 * count) / (threes.size + (sizes[other] ?? 0)),
      }));
    })
    .filter(({ likeness }) => likeness >= leastAlike)
    .sort((a, b) => b.likeness - a.likeness || farness(a) - farness(b) || a.before - b.before);
}

const farness = ({ before, after }: Alike): number => Math.abs(before - after);

/** All threes of letters that stand beside each other, whatever the language parts its words by. */
function threesOf(text: string): ReadonlySet<string> {
  const letters = Array.from(` ${text.toLowerCase()} `);
  return new Set(letters.slice(2).map((letter, at) => `${letters[at]}${letters[at + 1]}${letter}`));
}

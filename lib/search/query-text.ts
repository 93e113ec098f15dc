import type { Term } from "../debate/search/terms";

/** A term's words as PostgreSQL looks them up: by their English stems, and as they stand. */
export type Lexed = Readonly<{ english: string; simple: string }>;

/** What PostgreSQL is asked: a query over the words of texts, and what has to stand in them besides. */
export type Asked = Readonly<{ query: string; inside: readonly string[] }>;

/**
 * All terms as one query; null where there is nothing to look for. Words that English is full of are looked
 * for only where there are no others.
 */
export function askFor(terms: readonly Term[], lexed: readonly Lexed[]): Asked | null {
  const told = terms.map((term, at) => {
    const { english = "", simple = "" } = lexed[at] ?? {};
    const isPhrase = term.text.includes(" ");
    const isStop = !isPhrase && term.inside === null && english === "";
    return { term, english: isPhrase ? "" : english, simple, isStop };
  });
  const sought = told.every(({ isStop }) => isStop) ? told : told.filter(({ isStop }) => !isStop);
  const parts = sought.map(({ term, english, simple }) => {
    const pairs = term.pairs.map((pair) => lexeme(`+${pair}`)).join(" & ");
    return [english, simple, ...term.forms.map(lexeme), pairs]
      .filter(Boolean)
      .map((part) => `(${part})`)
      .join(" | ");
  });
  const asked = parts.filter(Boolean);
  if (asked.length === 0) return null;
  return {
    query: asked.map((part) => `(${part})`).join(" & "),
    inside: sought.flatMap(({ term }) => term.inside ?? []),
  };
}

/** Letters and numbers alone, which need nothing but their quotes. */
const lexeme = (letters: string): string => `'${letters}'`;

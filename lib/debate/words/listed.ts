import { normalized } from "../text/normal";
import { isEdge, type Unit, unitsOf } from "./units";

/**
 * A word of a list. "|" at its beginning or end says that a word begins or ends there; a space, that it may
 * be written apart there.
 */
type Entry = Readonly<{
  mustStart: boolean;
  mustEnd: boolean;
  /** After how many syllables or letters it may be written apart. */
  apart: ReadonlySet<number>;
}>;

type Node = { readonly next: Map<string, Node>; readonly entries: Entry[] };

/** Words as they are looked for: what is found, and longer innocent words that contain it. */
export type WordList = Readonly<{ found: Node; innocent: Node }>;

const newNode = (): Node => ({ next: new Map(), entries: [] });

/** Makes a list of words; a word inside one that is innocent is not found. */
export function listOf(words: readonly string[], innocents: readonly string[] = []): WordList {
  const list = { found: newNode(), innocent: newNode() };
  for (const word of words) add(list.found, word);
  for (const word of innocents) add(list.innocent, word);
  return list;
}

function add(root: Node, word: string): void {
  const units = unitsOf(word);
  if (units.length === 0) return;
  const apart = new Set<number>();
  let node = root;
  let clusters = 0;
  for (const { letter, starts, before } of units) {
    if (starts && clusters > 0 && before === "space") apart.add(clusters);
    if (starts) clusters++;
    const next = node.next.get(letter) ?? newNode();
    node.next.set(letter, next);
    node = next;
  }
  node.entries.push({ mustStart: word.startsWith("|"), mustEnd: word.endsWith("|"), apart });
}

/** Letters from one place to another, both counted in. */
type Span = Readonly<{ first: number; last: number }>;

/** The words of a list in a text, as they are written there, each once, in their order. */
export function findListed(text: string, list: WordList): readonly string[] {
  const units = unitsOf(text);
  const spans = spansOf(units, list.found, true);
  if (spans.length === 0) return [];
  const reach = reachOf(units.length, spansOf(units, list.innocent, false));
  const characters = Array.from(normalized(text, "NFC"));
  const found = spans.flatMap(({ first, last }) =>
    (reach[first] ?? -1) >= last
      ? []
      : [characters.slice(units[first]?.from, units[last]?.to).join("").replace(/\s+/gu, " ")],
  );
  return [...new Set(found)];
}

/** How far any innocent word reaches that begins at a place or before it. */
function reachOf(length: number, spans: readonly Span[]): readonly number[] {
  const reach = new Array<number>(length).fill(-1);
  for (const { first, last } of spans) reach[first] = Math.max(reach[first] ?? -1, last);
  let furthest = -1;
  return reach.map((last) => {
    furthest = Math.max(furthest, last);
    return furthest;
  });
}

/** The longest word that begins at each place. */
function spansOf(units: readonly Unit[], root: Node, isLoose: boolean): readonly Span[] {
  const spans: Span[] = [];
  let past = -1;
  for (const [first, unit] of units.entries()) {
    if (!unit.starts || (isLoose && first <= past)) continue;
    const last = lastOf(units, first, root, isLoose);
    if (last < 0) continue;
    spans.push({ first, last });
    past = last;
  }
  return spans;
}

/** The most signs, digits and drawn-out syllables that somebody puts between the letters of a word. */
const mostBetween = 6;

/**
 * Where the longest word ends that begins at a place; -1 where none does. Loosely, signs and digits between
 * its letters do not hide a word, nor do spaces between single ones.
 */
function lastOf(units: readonly Unit[], first: number, root: Node, isLoose: boolean): number {
  const startsWord = isEdge(units, first);
  const spaces: number[] = [];
  let node = root;
  let clusters = 0;
  let between = 0;
  let isBroken = false;
  let found = -1;
  for (let at = first; at < units.length; at++) {
    const unit = units[at] as Unit;
    const next = node.next.get(unit.letter);
    if (!next) {
      const isBetween = at > first && unit.starts && (unit.isEcho || unit.kind === "digit");
      if (!isLoose || !isBetween || between === mostBetween) break;
      between++;
      isBroken = true;
      if (unit.isEcho) at++;
      continue;
    }
    if (at > first && unit.before === "sign") isBroken = true;
    if (at > first && unit.before === "space") spaces.push(clusters);
    if (unit.starts) clusters++;
    const here = { startsWord, endsWord: isEdge(units, at + 1), isBroken, spaces, clusters };
    if (unit.ends && next.entries.some((entry) => fits(entry, here, isLoose))) found = at;
    node = next;
  }
  return found;
}

type Here = Readonly<{
  startsWord: boolean;
  endsWord: boolean;
  isBroken: boolean;
  spaces: readonly number[];
  clusters: number;
}>;

function fits(entry: Entry, here: Here, isLoose: boolean): boolean {
  const { startsWord, endsWord, isBroken, spaces, clusters } = here;
  if ((entry.mustStart && !startsWord) || (entry.mustEnd && !endsWord)) return false;
  const isAsListed = spaces.every((place) => entry.apart.has(place));
  if (isAsListed && !isBroken) return spaces.length === 0 || !isLoose || (startsWord && endsWord);
  if (!isLoose || !startsWord) return false;
  return isAsListed || (endsWord && spaces.length === clusters - 1);
}

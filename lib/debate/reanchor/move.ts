import { makeQuote, type Quote } from "../anchors";
import type { ParagraphView } from "../motion/motion-view";
import type { Anchoring } from "../vocabulary";
import { findAlmost, findExact } from "./find-words";
import { matchParagraphs } from "./matching";

/** The paragraphs of one revision. */
export type Paragraphs = readonly ParagraphView[];

/** A post where it was written: its paragraph and its quote in the essay of that time. */
export type Written = Readonly<{
  id: string;
  parentId: string | null;
  paragraphId: string;
  quote: Quote | null;
  essay: Paragraphs;
}>;

/**
 * Where a post stands in another revision, and how that was found. `quotedBefore` are the words it was written
 * about, where they stand there no more as they were.
 */
export type Anchored = Readonly<{
  anchor: Anchoring;
  paragraphId: string;
  quote: Quote | null;
  quotedBefore: string | null;
}>;

/** So much of a paragraph is kept for a post that quotes nothing of it. */
const longestKept = 280;

/**
 * Finds each post again in a revision (domain.md, "Anchors"), by what it was written about and not by where it
 * was moved since: moved back it stands as it was written. A reply stands where its thread does.
 */
export function moveTo(after: Paragraphs, posts: readonly Written[]): ReadonlyMap<string, Anchored> {
  const byId = new Map(posts.map((post) => [post.id, post]));
  const ways = new Map<Paragraphs, Way>();
  const wayFrom = (essay: Paragraphs): Way => {
    const way = ways.get(essay) ?? wayTo(after, essay);
    ways.set(essay, way);
    return way;
  };
  const moved = new Map<string, Anchored>();
  const roots = new Map<string, string>();
  const rootOf = (post: Written): string => {
    const passed: string[] = [];
    let here = post;
    for (let parent: Written | undefined = here; parent && !roots.has(here.id); ) {
      passed.push(here.id);
      parent = here.parentId === null ? undefined : byId.get(here.parentId);
      if (parent) here = parent;
    }
    const root = roots.get(here.id) ?? here.id;
    for (const id of passed) roots.set(id, root);
    return root;
  };
  for (const post of posts)
    if (rootOf(post) === post.id) moved.set(post.id, moveRoot(post, wayFrom(post.essay), after));
  for (const post of posts) {
    const root = moved.get(rootOf(post));
    if (root && !moved.has(post.id)) moved.set(post.id, moveReply(post, root, wayFrom(post.essay), after));
  }
  return moved;
}

/** The paragraphs of the revision a post was written on, what each has become, and those that are new. */
type Way = Readonly<{
  before: ReadonlyMap<string, ParagraphView>;
  becomes: ReadonlyMap<string, ParagraphView>;
  others: Paragraphs;
}>;

function wayTo(after: Paragraphs, essay: Paragraphs): Way {
  const becomes = matchParagraphs(essay, after);
  const known = new Set([...becomes.values()].map(({ id }) => id));
  const isNew = ({ id }: ParagraphView) => !known.has(id);
  return {
    before: new Map(essay.map((paragraph) => [paragraph.id, paragraph])),
    becomes,
    others: [...after.filter(isNew), ...after.filter((paragraph) => !isNew(paragraph))],
  };
}

function moveRoot(
  { paragraphId, quote }: Written,
  { before, becomes, others }: Way,
  after: Paragraphs,
): Anchored {
  const old = before.get(paragraphId);
  const now = becomes.get(paragraphId);
  if (!quote) {
    const words = { quote: null, quotedBefore: old ? shortened(old.text) : null };
    if (!now) return { anchor: "orphaned", paragraphId, ...words };
    return now.text === old?.text
      ? { anchor: "same", paragraphId: now.id, quote: null, quotedBefore: null }
      : { anchor: "approximate", paragraphId: now.id, ...words };
  }
  const here = now && exactIn(now, quote, old);
  if (here) return here;
  const elsewhere = others.filter(({ id }) => id !== now?.id);
  for (const other of elsewhere) {
    const found = findExact(other.text, withContext(quote, old), true);
    if (found) return { anchor: "moved", paragraphId: other.id, quote: found, quotedBefore: null };
  }
  const known = new Set([...becomes.values()].map(({ id }) => id));
  const near = [...(now ? [now] : []), ...after.filter(({ id }) => !known.has(id))];
  for (const paragraph of near) {
    const found = almostIn(paragraph, quote);
    if (found) return found;
  }
  return now ? onlyOn(now.id, quote) : orphaned(paragraphId, quote);
}

function moveReply(
  { paragraphId, quote }: Written,
  root: Anchored,
  { before }: Way,
  after: Paragraphs,
): Anchored {
  const isGone = root.anchor === "orphaned";
  if (!quote)
    return { anchor: isGone ? "orphaned" : "same", paragraphId: root.paragraphId, quote, quotedBefore: null };
  const now = isGone ? undefined : after.find(({ id }) => id === root.paragraphId);
  if (!now) return orphaned(root.paragraphId, quote);
  return exactIn(now, quote, before.get(paragraphId)) ?? almostIn(now, quote) ?? onlyOn(now.id, quote);
}

function exactIn({ id, text }: ParagraphView, quote: Quote, old: ParagraphView | undefined): Anchored | null {
  if (text === old?.text) return { anchor: "same", paragraphId: id, quote, quotedBefore: null };
  const found = findExact(text, withContext(quote, old));
  const anchor = found?.start === quote.start ? "same" : "moved";
  return found && { anchor, paragraphId: id, quote: found, quotedBefore: null };
}

function almostIn({ id, text }: ParagraphView, quote: Quote): Anchored | null {
  const found = findAlmost(text, quote);
  return found && { anchor: "approximate", paragraphId: id, quote: found, quotedBefore: quote.exact };
}

const onlyOn = (paragraphId: string, { exact }: Quote): Anchored => ({
  anchor: "paragraph",
  paragraphId,
  quote: null,
  quotedBefore: exact,
});

const orphaned = (paragraphId: string, { exact }: Quote): Anchored => ({
  anchor: "orphaned",
  paragraphId,
  quote: null,
  quotedBefore: exact,
});

/** A program may have sent a quote with less beside it than there was. */
const withContext = (quote: Quote, old: ParagraphView | undefined): Quote =>
  old ? makeQuote(old.text, quote.start, quote.end) : quote;

const shortened = (text: string): string => {
  const letters = Array.from(text);
  return letters.length > longestKept
    ? `${letters
        .slice(0, longestKept - 1)
        .join("")
        .trimEnd()}…`
    : text;
};

/** How many posts were found again in each way. */
export function countAnchors(moved: Iterable<Pick<Anchored, "anchor">>): Readonly<Record<Anchoring, number>> {
  const counts = { same: 0, moved: 0, approximate: 0, paragraph: 0, orphaned: 0 };
  for (const { anchor } of moved) counts[anchor] += 1;
  return counts;
}

import type { Quote } from "../anchors";
import { type FlowPost, groupBy } from "../flow";

/** What it takes to see whose words a post quotes; a PostView (views.ts) fits. */
export type Said = FlowPost & Readonly<{ body: string | null; quote: Pick<Quote, "start" | "end"> | null }>;

/**
 * Answers for a post the ids of those whose words it quotes, of the authors of some posts: it is on words of
 * the essay that they chose, at least in part, or it has words of theirs between quotation marks.
 */
export function whoseWordsIn(posts: readonly Said[]): (post: Said) => ReadonlySet<string> {
  const texts = groupBy(posts, ({ paragraphId }) => paragraphId);
  const choices = new Map([...texts].map(([paragraphId, all]) => [paragraphId, choicesIn(all)]));
  const plain = new Map(posts.map(({ id, body }) => [id, plainText(body ?? "")]));
  const together = new Map(
    [...texts].map(([paragraphId, all]) => [paragraphId, all.map(({ id }) => plain.get(id)).join("\n")]),
  );

  return ({ id, paragraphId, quote, body }) => {
    const whose = new Set<string>();
    for (const { authorId, start, end } of quote ? (choices.get(paragraphId) ?? []) : [])
      if (quote && quote.start < end && start < quote.end) whose.add(authorId);
    // Most of what is quoted is nobody's here, and one look tells.
    const passages = passagesIn(body ?? "").filter((words) => together.get(paragraphId)?.includes(words));
    for (const other of passages.length > 0 ? (texts.get(paragraphId) ?? []) : []) {
      if (other.id === id || !other.author || whose.has(other.author.memberId)) continue;
      if (passages.some((words) => plain.get(other.id)?.includes(words))) whose.add(other.author.memberId);
    }
    return whose;
  };
}

/** The words of a paragraph that authors chose, what overlaps of one author's made one. */
function choicesIn(posts: readonly Said[]) {
  const spans = posts.flatMap(({ author, quote }) =>
    author && quote ? [{ authorId: author.memberId, ...quote }] : [],
  );
  type Choice = { authorId: string; start: number; end: number };
  const joined: Choice[] = [];
  const lastBy = new Map<string, Choice>();
  for (const { authorId, start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = lastBy.get(authorId);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else {
      const next = { authorId, start, end };
      joined.push(next);
      lastBy.set(authorId, next);
    }
  }
  return joined;
}

const marked = /[“”„"«»「『]([^“”„"«»「」『』\n]+)[“”"«»」』]|^> ?(.+)$/gm;

/** So many passages of one post are looked for. */
const mostPassages = 12;

/** What stands in a text between quotation marks, or behind a ">", where it is two words or more. */
const passagesIn = (text: string): readonly string[] =>
  [...text.matchAll(marked)]
    .map(([, words, line]) => plainText(words ?? line ?? ""))
    .filter((words) => words.includes(" "))
    .slice(0, mostPassages);

/** A text as it is compared: in small letters, with single spaces, without the punctuation at its ends. */
const plainText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

import type { Quote } from "../anchors";
import { type Clash, clashesOf } from "../clash/clashes";
import { type Cut, cutForWall, quoteForWall } from "../clash/cut";
import { withoutDateline } from "../essay/dateline";
import type { Snapshot } from "../events";
import type { FlowItem } from "../flow";
import type { ParagraphView } from "../motion/motion-view";
import { flowOfSnapshot } from "../turn/flow-of-snapshot";
import { plainOf } from "../typeset/typeset";
import type { PostView } from "../views";
import { otherSide, type Side } from "../vocabulary";

/** What somebody said, as far as one line of the digest has room for it. */
type Said = Readonly<{ postId: string; name: string | null; side: Side | null; words: string }>;

/** Words of the essay that were rebutted, and the best answer to that. */
type ClashInDigest = Readonly<{
  paragraphId: string;
  number: number;
  words: string;
  rebuttal: Said;
  answer: Said;
  exchanges: number;
}>;

/** Something of the other side's that nobody of one's own has answered: a paragraph, or what was said on it. */
type Unanswered = Readonly<{ paragraphId: string; number: number; said: Said | null; words: string }>;

/**
 * What a late joiner is shown first: the hottest clashes, at most three; what their side has not answered,
 * how many things and the first of them (null for who has no side); and how long is left.
 */
export type Digest = Readonly<{
  motion: Readonly<{ title: string; language: string }>;
  side: Side | null;
  clashes: readonly ClashInDigest[];
  unanswered: Readonly<{ count: number; first: readonly Unanswered[] }> | null;
  phase: Readonly<{ key: string; title: string; endsAt: string | null; paused: string | null }>;
}>;

const mostClashes = 3;
const mostUnanswered = 3;
/** So many letters of a text are two lines of a phone. */
const mostLetters = 90;

/**
 * The digest of a room for one who sees a snapshot of it, whole and not a beginning: it is made of nothing
 * else, and so holds nothing that they may not see (domain.md, "Digest").
 */
export function digestOf(snapshot: Snapshot): Digest {
  const { motion, posts, phase, me } = snapshot;
  const flow = flowOfSnapshot(snapshot);
  const paragraphs = new Map(motion.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const known = new Map(posts.map((post) => [post.id, post]));

  const clashes = clashesOf(flow, posts, phase.index)
    .filter(({ answers }) => answers.length > 0)
    .toSorted(mostAnsweredFirst)
    .slice(0, mostClashes)
    .flatMap(({ id, answers, paragraphId, exchanges }) => {
      const [rebuttal, answer] = [known.get(id), known.get(answers[0] ?? "")];
      const paragraph = paragraphs.get(paragraphId);
      if (!rebuttal || !answer || !paragraph) return [];
      const words = wordsOf(paragraph, rebuttal.quote);
      const { number } = paragraph;
      return [{ paragraphId, number, words, rebuttal: saidIn(rebuttal), answer: saidIn(answer), exchanges }];
    });

  const theirs = [...flow.parts.values()]
    .flatMap(({ items }) => items)
    .filter(({ side, state }) => me.side && side === otherSide(me.side) && state === "open");
  const first = [...theirs.filter(isPost), ...theirs.filter((item) => !isPost(item))]
    .slice(0, mostUnanswered)
    .flatMap(({ id, paragraphId }) => {
      const [paragraph, post] = [paragraphs.get(paragraphId), known.get(id)];
      if (!paragraph) return [];
      const { number } = paragraph;
      return [{ paragraphId, number, said: post ? saidIn(post) : null, words: wordsOf(paragraph, null) }];
    });

  const { key, title, endsAt, paused } = phase;
  return {
    motion: { title: motion.title, language: motion.language },
    side: me.side,
    clashes,
    unanswered: me.side && { count: theirs.length, first },
    phase: { key, title, endsAt: snapshot.room.isArchived ? null : endsAt, paused },
  };
}

const isPost = ({ type }: FlowItem): boolean => type === "post";

/** Most answered exchanges between both sides, then the newest. */
const mostAnsweredFirst = (a: Clash, b: Clash): number =>
  b.exchanges - a.exchanges || (a.lastAt < b.lastAt ? 1 : a.lastAt > b.lastAt ? -1 : a.id < b.id ? 1 : -1);

function wordsOf({ text }: ParagraphView, quote: Quote | null): string {
  return lineOf(quoteForWall(quote ? text : withoutDateline(text), quote, mostLetters));
}

function saidIn(post: PostView): Said {
  const words = lineOf(cutForWall(plainOf(post), mostLetters));
  return { postId: post.id, name: post.author?.name ?? null, side: post.side, words };
}

/** A text that goes on after a whole sentence says so with a space, which does not part from it. */
const lineOf = ({ kept, fading }: Cut): string =>
  fading === "" ? kept : /[\p{L}\p{N}]$/u.test(kept) ? `${kept}…` : `${kept}\u00a0…`;

import { type FlowPost, isChallenge } from "./flow";
import { countsIn } from "./homework/homework";
import { caseOf, type Side } from "./vocabulary";

/**
 * How many published posts, replies too, each side wrote on a paragraph. `isChallenged`: the other side
 * rebutted or conceded it.
 */
export type ParagraphCoverage = Readonly<{
  paragraphId: string;
  number: number;
  posts: Readonly<Record<Side, number>>;
  isChallenged: boolean;
}>;

/**
 * Where in the essay the debate was. `touched` counts the paragraphs each side wrote on; the lists are
 * paragraph ids in the order given.
 */
export type Coverage = Readonly<{
  paragraphs: readonly ParagraphCoverage[];
  touched: Readonly<Record<Side, number>>;
  /**
   * Where the less active side wrote most, then both together; more than one in a tie, none where no
   * paragraph has posts of both.
   */
  mostContested: readonly string[];
  /** Without a post of either side. */
  untouched: readonly string[];
  /** Written on, but neither rebutted nor conceded. */
  unchallenged: readonly string[];
}>;

/**
 * What of the essay the sides wrote on. A post without a side, which is the teacher's, counts for nothing, as
 * does homework.
 */
export function coverageOf(
  essay: readonly Readonly<{ id: string; number: number; side?: Side }>[],
  posts: readonly FlowPost[],
): Coverage {
  const counts = new Map(essay.map(({ id }) => [id, { PROPOSITION: 0, OPPOSITION: 0 }]));
  const published = posts.filter(countsIn({}));
  for (const { paragraphId, side } of published) {
    const count = counts.get(paragraphId);
    if (count && side) count[side] += 1;
  }

  const cases = new Map(essay.map((paragraph) => [paragraph.id, caseOf(paragraph)]));
  const isAnswer = (post: FlowPost) => isChallenge(post, cases.get(post.paragraphId) ?? "PROPOSITION");
  const challenged = new Set(published.filter(isAnswer).map(({ paragraphId }) => paragraphId));
  const paragraphs = essay.map(({ id, number }) => ({
    paragraphId: id,
    number,
    posts: counts.get(id) ?? { PROPOSITION: 0, OPPOSITION: 0 },
    isChallenged: challenged.has(id),
  }));
  const touchedBy = (side: Side) => paragraphs.filter((paragraph) => paragraph.posts[side] > 0).length;
  return {
    paragraphs,
    touched: { PROPOSITION: touchedBy("PROPOSITION"), OPPOSITION: touchedBy("OPPOSITION") },
    mostContested: idsOf(mostContestedOf(paragraphs)),
    untouched: idsOf(paragraphs.filter((paragraph) => both(paragraph) === 0)),
    unchallenged: idsOf(paragraphs.filter((paragraph) => both(paragraph) > 0 && !paragraph.isChallenged)),
  };
}

const idsOf = (paragraphs: readonly ParagraphCoverage[]): readonly string[] =>
  paragraphs.map(({ paragraphId }) => paragraphId);

const both = ({ posts }: ParagraphCoverage): number => posts.PROPOSITION + posts.OPPOSITION;

const fewer = ({ posts }: ParagraphCoverage): number => Math.min(posts.PROPOSITION, posts.OPPOSITION);

function mostContestedOf(paragraphs: readonly ParagraphCoverage[]): readonly ParagraphCoverage[] {
  const contested = mostBy(
    paragraphs.filter((paragraph) => fewer(paragraph) > 0),
    fewer,
  );
  return mostBy(contested, both);
}

function mostBy<T>(items: readonly T[], count: (item: T) => number): readonly T[] {
  const most = Math.max(...items.map(count));
  return items.filter((item) => count(item) === most);
}

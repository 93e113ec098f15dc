import { describe, expect, it } from "vitest";
import { creditableIn } from "@/components/ballot/creditable";
import { withContext } from "@/components/flow/flow-filter";
import { countRows, lastColumn, rowsOf } from "@/components/flow/flow-rows";
import { forYouList } from "@/components/for-you/for-you-list";
import { paragraphOf } from "@/components/gone/gone-from";
import { keepQuotes } from "@/components/gone/keep-quotes";
import { groupPosts } from "@/components/live/group-posts";
import { createStore } from "@/components/live/store";
import { studentsOf } from "@/components/live/students-of";
import { edgesOf, nodesOf } from "@/components/map/map-elements";
import { argumentTree, countPosts } from "@/components/map/tree/argument-tree";
import { collapsedAtFirst, isCrowded, shownRows, toggled } from "@/components/map/tree/collapsing";
import { layoutOf } from "@/components/map/tree/layout";
import { nextRow } from "@/components/map/tree/next-row";
import { fitting, keeping } from "@/components/map/tree/viewport";
import { flaggedHere, stillFlagged } from "@/components/moderation/still-flagged";
import { beginWith } from "@/components/motion/parts/use-parts";
import type { Outbox } from "@/components/outbox/outbox";
import { hasArrived } from "@/components/outbox/sent-post";
import { inReadingOrder } from "@/components/post/reading-order";
import { allIn, holds, threadsOf, unfolded } from "@/components/post/thread-order";
import { onPaper } from "@/components/printed/on-paper";
import { creditedPosts } from "@/components/results/credit-list";
import { placeOptions, placesIn } from "@/components/speaking/places";
import { maskCredits } from "@/lib/debate/credits";
import { paragraphs, type Shape, shapes } from "@/lib/debate/shapes/shapes";
import { findWalks } from "@/lib/walks/find-walks";
import { stepsOf } from "@/lib/walks/steps";
import { bigOf } from "@/lib/walks/what-walks-take";

/** More than are shown at once: from there on a page begins with a part. */
const few = 600;
const many = 3_600;
const most = 10;

function drawnOf(shape: Shape, count: number) {
  const big = bigOf(shape, count);
  const { posts } = big.seen;
  const threads = threadsOf(posts);
  const tree = argumentTree({ paragraphs }, posts, big.flow);
  const rows = shownRows(tree, new Set());
  const layout = layoutOf(rows);
  const items = [...big.flow.parts.values()].flatMap((part) => part.items);
  const flagged = posts.map((post) => ({ post, flags: [] }));
  return { ...big, posts, threads, tree, rows, layout, items, flagged };
}

type Drawn = ReturnType<typeof drawnOf>;

const screen = { width: 1280, height: 800 };
const everything = { side: null, state: null };
/** Words begun on a paragraph that is gone. */
const begun = {
  read: () => ({ drafts: new Map([["p", { paragraphId: "p", fields: {}, sent: null }]]), sent: new Map() }),
} as unknown as Outbox;

const walks: Readonly<Record<string, (drawn: Drawn) => unknown>> = {
  allIn: ({ threads }) => allIn(threads),
  argumentTree: ({ posts, flow, tree }) => argumentTree({ paragraphs }, posts, flow, tree),
  beginWith: ({ posts }) => beginWith(posts.map(({ body }) => ({ kind: "PARAGRAPH", text: body ?? "" }))),
  collapsedAtFirst: ({ tree }) => collapsedAtFirst(tree),
  countPosts: ({ tree }) => countPosts(tree),
  countRows: ({ items }) => countRows(items),
  createStore: ({ seen, events }) => {
    const store = createStore({ ...seen, counts: {} });
    for (const event of events) store.take(event);
    store.replace(seen);
  },
  creditableIn: ({ posts }) => creditableIn(paragraphs, posts, "nobody"),
  creditedPosts: ({ credits, posts }) => creditedPosts(maskCredits(credits), posts),
  edgesOf: ({ rows }) => edgesOf(rows, () => ""),
  fitting: ({ layout }) => fitting([...layout.boxes.values()], screen),
  flaggedHere: ({ flagged, posts }) => flaggedHere(flagged, posts, new Set(posts.map(({ id }) => id))),
  forYouList: ({ seen, flow }) => forYouList(seen, flow, {}),
  groupPosts: ({ posts }) => groupPosts(posts, ({ parentId }) => parentId),
  hasArrived: ({ posts }) => hasArrived("nobody's", posts),
  holds: ({ threads }) => threads.map((thread) => holds(thread, "nobody's")),
  inReadingOrder: ({ threads }) => inReadingOrder(threads, ({ replies }) => replies),
  isCrowded: ({ tree }) => isCrowded(tree),
  keepQuotes: ({ posts, seen }) => keepQuotes(begun, seen.motion, posts),
  keeping: ({ layout }) => keeping("gone", layout.boxes, layout.boxes, { x: 1e9, y: 1e9, zoom: 1 }, screen),
  lastColumn: ({ items }) => lastColumn(items),
  layoutOf: ({ rows, layout }) => layoutOf(rows, layout),
  nextRow: ({ rows }) => nextRow(rows, rows.at(-1)?.branch.id ?? "", "ArrowUp"),
  nodesOf: ({ rows, layout }) => nodesOf(rows, layout),
  placeOptions: ({ seen }) => placeOptions(placesIn(seen), ((key: string) => key) as never),
  onPaper: ({ posts }) => onPaper(posts, true),
  placesIn: ({ seen }) => placesIn(seen),
  rowsOf: ({ items }) => rowsOf(items, lastColumn(items)),
  shownRows: ({ tree }) => shownRows(tree, new Set()),
  paragraphOf: ({ posts }) => paragraphOf("nobody's", { paragraphId: "¶1", fields: {}, sent: null }, posts),
  studentsOf: ({ seen }) => studentsOf(seen.members),
  stillFlagged: ({ flagged, posts }) => stillFlagged(flagged, posts),
  threadsOf: ({ posts }) => threadsOf(posts),
  toggled: ({ tree }) => tree.reduce(toggled, new Set<string>()),
  unfolded: ({ threads }) => unfolded(threads),
  withContext: ({ items }) => withContext(items, everything),
};

/** What reads one thing of a room, or of a place on the map. */
const looks =
  "hasResults isGone isTeacherIn isWaitingAt languageOf meOf membersOf motionOf phaseViewOf roomOf roomPlaceOf standOf wayBackOf";

it("are all here: whatever that is drawn can be given much of a room", () => {
  const parts = "aloud|results.(crossing|sankey)|present|keys|formats|outbox";
  const elsewhere = new RegExp(`live.(election|link|server|source|refreshing)|${parts}`);
  const found = findWalks("components", elsewhere).filter((name) => !looks.split(" ").includes(name));
  expect(found.filter((name) => !(name in walks))).toEqual([]);
});

describe.each(shapes)("with six times as many posts, %s", (shape) => {
  it("nothing that is drawn takes more than its share of steps", () => {
    const [small, large] = [drawnOf(shape, few), drawnOf(shape, many)];
    const grown = Object.entries(walks).flatMap(([name, walk]) => {
      const [before, after] = [stepsOf(() => walk(small)), stepsOf(() => walk(large))];
      return after > most * before + many ? [`${name}: ${before}, then ${after}`] : [];
    });
    expect(grown).toEqual([]);
  });
});

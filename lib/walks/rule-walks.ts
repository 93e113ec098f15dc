import { layHighlights } from "../debate/anchors";
import { isSeen, seeAside } from "../debate/asides/aside";
import { postedIn } from "../debate/asides/nudge";
import { audienceOfPost, placesApart } from "../debate/audience";
import { balanceOf } from "../debate/balance";
import { beginningOf, commonBeginning, countsOf, ownBeginning, partOf } from "../debate/beginning";
import { clashesOf, hottestFirst, newestFirst } from "../debate/clash/clashes";
import { keptOffIn } from "../debate/clash/kept-off";
import { freshIn, settle, step, turnNow } from "../debate/clash/turns";
import { coverageOf } from "../debate/coverage";
import { atLeastOf, creditRefusal, creditsOf, maskCredits, tellNobody } from "../debate/credits";
import { applyEvent, applyEvents, isBeginning, isKnown } from "../debate/events";
import { answeringLeft, flowOf, groupBy } from "../debate/flow";
import { leastSaid } from "../debate/for-you/begin-at";
import { forYou, unansweredOf } from "../debate/for-you/for-you";
import { whoseWordsIn } from "../debate/for-you/quoting";
import { firstsFor } from "../debate/for-you/spread";
import { isBehindGate, mayBeHidden, openedBy, placesOpenedBy } from "../debate/gates";
import { maskSwing } from "../debate/masked-swing";
import { ratingsOf } from "../debate/ratings";
import { moveTo } from "../debate/reanchor/move";
import { maskResults } from "../debate/results-view";
import { seeReturns } from "../debate/returns";
import { memberIds, paragraphs } from "../debate/shapes/shapes";
import {
  countResults,
  ownOf,
  rawResultsOf,
  resultsFor,
  resultsOfMember,
  seeSnapshot,
} from "../debate/snapshot";
import { matrixOf, resultsOf, tallyOf } from "../debate/swing";
import { standAfter, toldBy } from "../debate/telling/results-told";
import { countTold, standOf } from "../debate/telling/standing";
import { flowOfSnapshot } from "../debate/turn/flow-of-snapshot";
import { seeMe, seeResults } from "../debate/visibility";
import { casesIn, isPair } from "../debate/vocabulary";
import { roomAddress } from "../debate/watching";
import { corpusOf, likeness, similarTo } from "../debate/writing/similar";
import { bringForward, isCovered, placeAfter, wholeOf } from "../rooms/bring-forward";
import { hasDoneNothing } from "../rooms/done-nothing";
import { firstPostsFor } from "../rooms/first-posts";
import { hasOnlyNewPosts } from "../rooms/only-new-posts";
import { sizeOf, sizeOfPosts } from "../rooms/room-size";
import { findRow, putRows } from "../rooms/row-list";
import { runBytes, runsOf } from "../rooms/row-texts";
import { countBeside, findIn, firstSnapshotOf, readerIn, snapshotJson } from "../rooms/snapshot-json";
import { snapshotTag } from "../rooms/snapshot-tag";
import { gateOf, isRatedAnew, turnoutOf, viewRatings } from "../rooms/what-follows";
import { clock, frame, members, reveal, standingAt } from "./big-room";
import { schoolWalks } from "./school-walks";
import type { Big } from "./what-walks-take";

const creditedIn = (posts: Big["posts"]) =>
  posts.map(({ id, authorId }) => ({ postId: id, memberId: authorId }));
const answering = { essay: true, replies: true };
const inOrder = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Every function of the rulebook and of what is kept of rooms that goes over what many have written. */
export const ruleWalks: Readonly<Record<string, (big: Big) => unknown>> = {
  ...schoolWalks,
  answeringLeft: () => answeringLeft(clock.phases, 3, false),
  applyEvent: ({ seen, events }) => events[0] && applyEvent(seen, events[0]),
  applyEvents: ({ seen, events }) => applyEvents(seen, events),
  atLeastOf: ({ credits }) => atLeastOf(maskCredits(credits)),
  audienceOfPost: ({ posts, ben, whole }) => posts.map((row) => audienceOfPost(ben, row, whole.gate)),
  balanceOf: ({ posts }) => balanceOf({ students: members, posts, phaseIndex: 3 }),
  beginningOf: ({ posts, ben }) => beginningOf(posts, ben.id),
  bringForward: ({ whole, more }) => bringForward(whole, standingAt(more.seq), { posts: [more] }),
  casesIn: ({ seen }) => casesIn(seen.motion.paragraphs),
  clashesOf: ({ flow, seen }) => clashesOf(flow, seen.posts, 3),
  commonBeginning: ({ posts }) => commonBeginning([partOf(posts)]),
  corpusOf: ({ said }) => corpusOf(said, []),
  countBeside: ({ whole, ben, member, log }) => countBeside(ben, member, { ...whole, few: log }),
  countResults: ({ rows, posts }) => countResults(rows.ballots, creditedIn(posts), posts),
  countTold: ({ whole, posts, viewer, log }) =>
    countTold(viewer, log, whole.gate, (id) => findRow(posts, id)),
  countsOf: ({ posts }) => countsOf(posts),
  coverageOf: ({ seen }) => coverageOf(paragraphs, seen.posts),
  creditRefusal: ({ posts, ben }) =>
    creditRefusal([posts[1]?.id ?? ""], new Map(posts.map((post) => [post.id, post])), ben.id),
  creditsOf: ({ rows, posts }) => creditsOf(rows.ballots, creditedIn(posts), posts),
  findIn: ({ whole, member }) => findIn(whole, member),
  findRow: ({ posts }) => posts.map(({ id }) => findRow(posts, id)),
  firstPostsFor: ({ whole, ben }) => firstPostsFor(ben, "class", { ...whole, gate: null }),
  firstSnapshotOf: ({ whole, member }) => firstSnapshotOf(member, { ...whole, gate: null }),
  firstsFor: ({ posts }) =>
    firstsFor(
      memberIds.slice(0, 40),
      posts.map(({ id, authorId }) => ({
        id,
        by: authorId,
        to: null,
        words: new Set<string>(),
        isEssay: false,
      })),
    ),
  flowOf: ({ seen }) => flowOf({ paragraphs, posts: seen.posts, answering }),
  flowOfSnapshot: ({ seen, flow }) => flowOfSnapshot(seen, flow),
  forYou: ({ flow, seen, ben }) =>
    forYou(
      flow,
      seen.posts,
      { memberId: ben.id, side: "PROPOSITION" },
      { teammates: memberIds.slice(0, 40), taken: [], begun: null },
    ),
  freshIn: ({ turns, choices }) => freshIn(turns, choices),
  gateOf: ({ whole, more }) => gateOf(whole, whole, [more]),
  groupBy: ({ posts }) => groupBy(posts, ({ parentId }) => parentId),
  hasDoneNothing: ({ whole, ben }) => hasDoneNothing(ben, { ...whole, gate: null }),
  hasOnlyNewPosts: ({ whole, after }) => hasOnlyNewPosts(whole, after, "nobody"),
  hottestFirst: ({ clashes }) => hottestFirst(clashes),
  isBeginning: ({ seen }) => isBeginning(seen),
  isBehindGate: ({ whole, posts, ben }) => posts.map((row) => isBehindGate(whole.gate, ben, row)),
  isCovered: ({ whole, posts, log }) => isCovered(log, { posts }, whole),
  isKnown: ({ seen, events }) => events.map((event) => isKnown(seen, event)),
  isRatedAnew: ({ whole, rows }) => isRatedAnew(whole, { ...whole, members: [] }, rows.ratings),
  isSeen: ({ whole, ben, last }) => isSeen(whole, ben, last.id),
  keptOffIn: ({ seen }) => keptOffIn(seen.posts, seen.members),
  layHighlights: ({ posts }) =>
    layHighlights(
      60_000,
      posts.map(({ id }, at) => ({ id, start: (at * 7) % 60_000, end: ((at * 7) % 60_000) + 3 })),
    ),
  leastSaid: ({ seen, ben }) => leastSaid(paragraphs, seen.posts, { memberId: ben.id, side: ben.side }),
  likeness: ({ said }) => said[0] && likeness(said[0], said[0], corpusOf(said, []).weigh),
  maskCredits: ({ credits }) => maskCredits(credits),
  maskResults: ({ raw }) => maskResults(raw, false),
  matrixOf: ({ rows }) => matrixOf(rows.ballots.map(({ choice }) => ({ opening: choice, closing: choice }))),
  isPair: ({ seen }) => isPair(seen.motion.paragraphs),
  moveTo: ({ posts }) =>
    moveTo(
      paragraphs,
      posts.map((post) => ({ ...post, essay: paragraphs })),
    ),
  mayBeHidden: ({ whole, posts }) => posts.map((row) => mayBeHidden(whole.gate, row)),
  newestFirst: ({ clashes }) => newestFirst(clashes),
  openedBy: ({ posts }) => openedBy("PARAGRAPH", posts),
  ownBeginning: ({ posts }) => ownBeginning(posts, (id) => findRow(posts, id)),
  ownOf: ({ whole, ben }) => ownOf(whole, ben.id),
  partOf: ({ posts }) => partOf(posts),
  placeAfter: ({ whole, log }) => placeAfter(whole, log),
  placesApart: ({ whole, ben }) => runsOf(whole.posts).map((run) => [...placesApart(ben, run, whole.gate)]),
  placesOpenedBy: ({ whole, ben }) => whole.gate && placesOpenedBy(whole.gate, ben.id),
  postedIn: ({ posts }) => postedIn(posts, 3),
  putRows: ({ posts }) => putRows(posts.slice(0, -100), posts, inOrder),
  ratingsOf: ({ rows, posts }) => ratingsOf(rows.ratings, posts, () => true),
  rawResultsOf: ({ whole }) => rawResultsOf(whole),
  readerIn: ({ whole, member }) => readerIn(whole, member),
  resultsFor: ({ whole }) => resultsFor({ ...whole, clock: reveal }, "class"),
  resultsOfMember: ({ whole, ben }) => resultsOfMember({ ...whole, clock: reveal }, ben),
  resultsOf: ({ rows }) => resultsOf(rows.ballots),
  roomAddress: ({ seen }) => roomAddress(seen),
  runBytes: ({ posts }) => runsOf(posts).map((run) => runBytes(run, "class", "REAL")),
  runsOf: ({ posts }) => runsOf([...posts]),
  seeAside: ({ whole, ben, posts }) =>
    seeAside(whole, ben, {
      nudges: new Map(),
      openings: new Map(posts.map(({ id, authorId }) => [authorId, id])),
    }),
  seeMe: ({ whole, ben }) => seeMe(ben, ownOf(whole, ben.id), "REAL", whole.gate),
  standAfter: ({ raw }) => standAfter({ results: raw, told: [toldBy(raw)] }, raw),
  toldBy: ({ raw }) => toldBy(raw),
  seeResults: ({ raw }) => seeResults(raw, reveal, frame.room, "class"),
  seeReturns: ({ whole }) => seeReturns(whole.returns, "teacher"),
  seeSnapshot: ({ whole, ben }) => seeSnapshot(whole, ben, ownOf(whole, ben.id)),
  settle: ({ turns, choices }) => settle({ ...turns, past: [] }, choices),
  similarTo: ({ said }) => said[0] && similarTo(said[0], corpusOf(said, [])),
  sizeOf: ({ whole }) => sizeOf(whole),
  sizeOfPosts: ({ posts }) => sizeOfPosts(posts),
  snapshotJson: ({ whole, member }) => snapshotJson(member, whole),
  snapshotTag: ({ whole, member }) => snapshotTag(member, { ...whole }),
  standOf: ({ whole, posts, viewer, log }) =>
    posts.map((row, at) => log[at] && standOf(viewer, log[at], row, whole.gate)),
  step: ({ turns, choices }) => step(turns, choices, 1, true),
  tallyOf: ({ rows }) => tallyOf(rows.ballots.map(({ choice }) => choice)),
  tellNobody: ({ raw, credits }) =>
    tellNobody(maskCredits(credits), maskSwing(raw, atLeastOf(null)).matrix ?? matrixOf([])),
  turnNow: ({ turns }) => turnNow(turns),
  turnoutOf: ({ whole }) => turnoutOf(whole, { ...whole, members: [] }),
  unansweredOf: ({ flow }) => unansweredOf(flow),
  viewRatings: ({ whole }) => viewRatings(whole),
  wholeOf: ({ posts, rows }) => wholeOf(standingAt(posts.length), frame, rows),
  whoseWordsIn: ({ seen }) => seen.posts.slice(0, 50).map(whoseWordsIn(seen.posts)),
};

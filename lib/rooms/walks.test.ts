import { describe, expect, it } from "vitest";
import oxford from "@/prisma/formats/oxford.json";
import { layHighlights } from "../debate/anchors";
import { balanceOf } from "../debate/balance";
import { beginningOf } from "../debate/beginning";
import { coverageOf } from "../debate/coverage";
import { applyEvent } from "../debate/events";
import { forYou } from "../debate/for-you/for-you";
import { gateScopeOf } from "../debate/gates";
import type { Phase } from "../debate/phases";
import type { PostRow, RoomRow } from "../debate/rows";
import { debateOf, memberIds, paragraphs, shapes } from "../debate/shapes/shapes";
import { flowOfSnapshot, ownOf, rawResultsOf, seeSnapshot, type WholeRoom } from "../debate/snapshot";
import { seeResults } from "../debate/visibility";
import { stages } from "../debate/vocabulary";
import { bringForward, wholeOf } from "./bring-forward";
import { sizeOf } from "./room-size";
import { findRow } from "./row-list";
import { runBytes, runsOf } from "./row-texts";

const debated: RoomRow = {
  id: "room",
  title: "10B",
  code: "",
  isLocked: false,
  isArchived: false,
  premoderation: "OFF",
  sidePolicy: "BALANCED",
  choiceCap: null,
  devilsAdvocates: 0,
  isAutoAdvancing: false,
  names: "REAL",
  writeFirst: "PARAGRAPH",
  sayItBack: false,
  wallFirst: true,
  holdsResults: false,
  namesWait: false,
  stems: null,
};
const at = new Date(1_800_000_000_000);
const clock = {
  phases: oxford.phases as readonly Phase[],
  phaseIndex: 3,
  phaseStartedAt: at,
  phaseEndsAt: null,
  pausedAt: null,
  isAutoAdvancing: false,
};
const essay = { id: "motion", title: "", language: "en", source: null, revision: 1, between: [], paragraphs };
const frame = { room: debated, clock, isRevealed: false, results: null, motion: essay };

const members = memberIds.map((id, number) => ({
  id,
  role: number === 0 ? ("JUDGE" as const) : ("STUDENT" as const),
  side: number % 2 === 1 ? ("OPPOSITION" as const) : ("PROPOSITION" as const),
  name: id,
  pseudonym: null,
  isNameWaiting: false,
  isMuted: false,
  muteReason: null,
  isRemoved: false,
  isAbsent: false,
  placed: null,
  joinedAt: at,
}));
const ballots = memberIds.flatMap((memberId) =>
  stages.map((stage) => ({ memberId, stage, choice: "FOR" as const, side: null })),
);

/** A room of these posts, each of them credited and rated. */
const roomOf = (posts: readonly PostRow[]): WholeRoom =>
  wholeOf({ seq: posts.length, number: posts.length, few: [] }, frame, {
    members,
    posts,
    ballots,
    credits: posts.map(({ id }, number) => ({ memberId: memberIds[number % 500] ?? "", postIds: [id] })),
    ratings: posts.map(({ id, authorId }) => ({
      postId: id,
      raterId: memberIds.find((one) => one !== authorId) ?? "",
      raterSide: null,
      score: 4,
      phaseIndex: 2,
      createdAt: at,
    })),
    returns: [],
  });

const many = 10_000;

describe.each(shapes)(`a room of ${many} posts, %s`, (shape) => {
  const posts = debateOf(shape, many);
  const whole = roomOf(posts);
  const me = findRow(whole.members, "member-0");
  if (!me) throw new Error("nobody looks");
  const seen = seeSnapshot(whole, me, ownOf(whole, me.id));

  it("is kept, counted, and brought forward by one post", () => {
    const more = posts.slice(-1).map((post) => ({ ...post, id: "post-more", seq: many + 1 }));
    const after = bringForward(whole, { seq: many + 1, number: many + 1, few: [] }, { posts: more });
    expect(after.posts).toHaveLength(many + 1);
    expect(after.gate?.scope).toBe(gateScopeOf(clock, "PARAGRAPH", false));
    expect(Object.keys(whole.ratings).length).toBe(
      posts.filter(({ status }) => status === "PUBLISHED").length,
    );
    expect(sizeOf(after)).toBeGreaterThan(sizeOf(whole));
  });

  it("is seen by its members, whole or from its beginning, and after one more post", () => {
    expect(beginningOf(posts, me.id)?.ids.size).toBeGreaterThan(0);
    expect(runsOf(posts).map((run) => runBytes(run, "teacher", "REAL")).length).toBe(many / 100);
    const [post] = seen.posts.slice(-1);
    if (!post) throw new Error("nothing is seen");
    const more = { ...post, id: "post-more" };
    expect(applyEvent(seen, { seq: many + 1, type: "post", data: more }).posts.at(-1)).toBe(more);
  });

  it("has its flow, what is for each member, its coverage, balance and results", () => {
    const flow = flowOfSnapshot(seen);
    expect(flowOfSnapshot(seen, flow).parts.get("¶1")).toBe(flow.parts.get("¶1"));
    const company = { teammates: memberIds, taken: [], begun: null };
    expect(forYou(flow, seen.posts, { memberId: "member-1", side: "PROPOSITION" }, company)).toBeDefined();
    expect(coverageOf(paragraphs, seen.posts).paragraphs).toHaveLength(paragraphs.length);
    expect(balanceOf({ students: members, posts, phaseIndex: 3 }).members).toHaveLength(500);
    const reveal = { ...clock, phaseIndex: clock.phases.findIndex(({ allows }) => allows.reveals) };
    expect(seeResults(rawResultsOf(whole), reveal, whole.room, "class")?.matched.total).toBe(500);
  });
});

describe("the words of a paragraph", () => {
  it("are marked with as many quotes as there are posts in the longest essay", () => {
    const spans = Array.from({ length: 200_000 }, (_, number) => ({
      id: String(number),
      start: (number * 7) % 60_000,
      end: ((number * 7) % 60_000) + 3,
    }));
    expect(layHighlights(60_000, spans).reduce((sum, { ids }) => sum + ids.length, 0)).toBeGreaterThan(
      200_000,
    );
  });
});

import type { RoomFile } from "@/lib/exports/schemas";

const at = "2026-11-24T09:00:00.000Z";
const act = { by: "m1", reason: "Rude", at };
const noted = { by: "m1", at };

const allowed = { PROPOSITION: ["SUPPORT" as const], OPPOSITION: ["REBUT" as const] };
const phase = {
  minutes: null,
  autoAdvance: false,
  writeFirst: null,
  sayItBack: false,
  allows: { post: allowed, reply: true, rate: true, ballot: null, swap: false, reveals: false },
};

const seat = {
  side: null,
  pseudonym: null,
  isNameWaiting: false,
  isOwner: false,
  joinedAt: at,
  mute: null,
  removal: null,
  absence: null,
  placement: null,
  grade: null,
};

const said = {
  paragraph: "p1",
  parent: null,
  side: "OPPOSITION" as const,
  status: "PUBLISHED" as const,
  language: null,
  restatement: null,
  quote: null,
  anchor: "same" as const,
  quotedBefore: null,
  evidence: [],
  phase: 0,
  isFirst: false,
  isSpoken: false,
  isHeld: false,
  createdAt: at,
  editedAt: null,
  withdrawnAt: null,
  versions: [],
  hiding: null,
  review: null,
  pin: null,
  flags: [],
  rating: null,
  comment: null,
};

/** A file of a small room, with which everything that takes one can be tried. */
export const roomFile: RoomFile = {
  kind: "crossfloor-room",
  version: 1,
  names: "REAL",
  title: "Periode 4: <Okafor> & 10B",
  format: "oxford",
  createdAt: at,
  archivedAt: null,
  lock: null,
  settings: {
    premoderation: "OFF",
    sidePolicy: "BALANCED",
    choiceCap: null,
    devilsAdvocates: 0,
    autoAdvance: true,
    names: "REAL",
    writeFirst: null,
    sayItBack: false,
    wallFirst: true,
    freeNames: true,
    wantedPosts: 3,
    wantedReplies: 1,
    namesWait: false,
    wordFilter: true,
    ownWords: [],
    stems: null,
  },
  rubric: "whole",
  phases: [{ key: "rebuttals", title: "Rebuttals", ...phase }],
  clock: { phase: 0, startedAt: at, endsAt: null, pausedAt: null },
  reveals: [],
  motion: {
    id: "homework",
    hasPoints: false,
    title: "Homework does harm",
    language: "en",
    source: "A paper",
    revision: 1,
    parts: [
      { id: "b1", kind: "HEADING", number: null, side: null, text: "Of time" },
      { id: "p1", kind: "PARAGRAPH", number: 1, side: null, text: "It takes time, and time is dear." },
      { id: "p2", kind: "PARAGRAPH", number: 2, side: null, text: "숙제는 잠을 줄인다." },
      { id: "b2", kind: "FOOTNOTE", number: null, side: null, text: "1. Of a kind." },
    ],
  },
  members: [
    { ...seat, id: "m1", role: "TEACHER", name: "Ms Okafor", isOwner: true },
    { ...seat, id: "m2", role: "STUDENT", side: "PROPOSITION", name: "Ada" },
    { ...seat, id: "m3", role: "STUDENT", side: "OPPOSITION", name: "=Ben()" },
  ],
  apart: [],
  draws: [],
  posts: [
    {
      ...said,
      id: "p1",
      author: "m3",
      kind: "REBUT",
      body: "=SUM(A1:A9)\nIt takes none & <less>.",
      quote: { exact: "takes time", prefix: "It ", suffix: ", and", start: 3, end: 13 },
      evidence: [{ url: "https://example.org/a?b=1&c=2", title: "A study", words: "took none" }],
    },
    {
      ...said,
      id: "p2",
      author: "m2",
      kind: "QUESTION",
      side: "PROPOSITION",
      parent: "p1",
      body: "@how so?",
    },
    { ...said, id: "p3", author: "m3", kind: "REBUT", paragraph: "p2", body: "아니요, 늘린다." },
    { ...said, id: "p4", author: "m3", kind: "REBUT", body: "Hidden words", status: "HIDDEN", hiding: act },
  ],
  log: [{ act: "hide", target: "p4", ...act }],
  ground: [],
  points: [],
  turns: [],
  results: null,
};

const none = { FOR: 0, AGAINST: 0, UNDECIDED: 0 };

/** The same with something in every field, which no one room would have. */
export const filledFile: RoomFile = {
  ...roomFile,
  archivedAt: at,
  lock: act,
  settings: {
    ...roomFile.settings,
    ownWords: ["numpty"],
    stems: { REBUT: ["But …"], SUPPORT: ["As …"], QUESTION: ["Why …?"], CONCEDE: ["Yes …"] },
  },
  rubric: [
    {
      id: "reasons",
      title: "Reasons",
      levels: [
        { title: "No", points: 0 },
        { title: "Yes", points: 2 },
      ],
    },
  ],
  clock: { phase: 0, startedAt: at, endsAt: at, pausedAt: at },
  reveals: [{ phase: 0, ...noted }],
  motion: { ...roomFile.motion, hasPoints: true, parts: roomFile.motion.parts.slice(0, 1) },
  members: roomFile.members.slice(0, 1).map((member) => ({
    ...member,
    pseudonym: `Heron ${member.id}`,
    mute: act,
    removal: act,
    absence: noted,
    placement: { from: "PROPOSITION", to: null, ...noted },
    grade: { levels: { reasons: 1 }, feedback: "Well said.", releasedAt: at, ...noted },
  })),
  apart: [{ one: "m2", other: "m3", ...noted }],
  draws: [
    {
      policy: "BALANCED",
      seed: "7",
      former: [{ member: "m2", side: null }],
      isSwapped: false,
      undoneAt: at,
      ...noted,
    },
  ],
  posts: roomFile.posts.slice(0, 1).map((post) => ({
    ...post,
    parent: "p1",
    language: "en",
    anchor: "moved",
    quotedBefore: "It took time",
    restatement: { text: "You say so", mark: { by: "m2", mark: "FAIR", at } },
    editedAt: at,
    withdrawnAt: at,
    versions: [{ body: "Before", replacedAt: at }],
    hiding: act,
    review: { verdict: "APPROVED", ...act },
    pin: noted,
    flags: [{ resolvedAt: at, by: "m2", reason: "Look", at }],
    comment: { text: "See ¶2.", ...noted },
    rating: { mean: 4.5, count: 2, ownSide: { mean: 4, count: 1 } },
  })),
  ground: [
    {
      by: "m2",
      text: "Both want peace.",
      phase: 0,
      isHeld: true,
      stands: true,
      counted: { PROPOSITION: { agree: 3, here: 4 }, OPPOSITION: { agree: 3, here: 4 } },
      posts: ["p1"],
      review: { verdict: "APPROVED", ...act },
      at,
    },
  ],
  points: [{ by: "m2", text: "It tires.", isHeld: true, verdict: "REJECTED", reason: "Say why.", at }],
  turns: [
    {
      ...{ by: "m2", phase: 0, state: "spoken", side: "OPPOSITION", paragraph: "p1", post: "p1" },
      ...{ askedAt: at, startedAt: at, endsAt: at, endedAt: at, note: "p1", notedBy: "m1" },
    },
  ],
  results: {
    tallies: { opening: none, closing: none },
    matched: { total: 0, openingOnly: 0, closingOnly: 0 },
    gains: null,
    margin: null,
    winner: null,
    reason: "too-few",
    matrix: null,
    againstAssigned: null,
    credits: {
      posts: [{ postId: "p1", paragraphId: "p1", moved: none, held: none }],
      paragraphs: [{ paragraphId: "p1", moved: none, held: none }],
    },
  },
};

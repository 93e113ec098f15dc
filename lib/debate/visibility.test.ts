import fc from "fast-check";
import { describe, expect, it } from "vitest";
import oxford from "../../prisma/formats/oxford.json";
import { audienceOf, audienceOfPost, type Viewer } from "./audience";
import { applyEvent, inOrderWritten, type RoomEvent, type Snapshot } from "./events";
import { type Gate, openedKey } from "./gates";
import type { Clock, Phase } from "./phases";
import { seeReturns } from "./returns";
import type { MemberRow, PostRow } from "./rows";
import { seeSnapshot, type WholeRoom } from "./snapshot";
import { resultsOf } from "./swing";
import type { Own } from "./views";
import { seeMe, seeMember, seePost, seeResults, seeRoom, seeTurnout } from "./visibility";
import { type Choice, choices, type Naming, type Status, stages } from "./vocabulary";

const phases = oxford.phases as unknown as readonly Phase[];
const clockIn = (key: string): Clock => ({
  phases,
  phaseIndex: phases.findIndex((phase) => phase.key === key),
  phaseStartedAt: new Date(0),
  phaseEndsAt: null,
  pausedAt: null,
  isAutoAdvancing: true,
});

const student = {
  role: "STUDENT",
  isNameWaiting: false,
  isMuted: false,
  muteReason: null,
  isRemoved: false,
  isAbsent: false,
  isExpected: false,
  placed: null,
  joinedAt: new Date(0),
} as const;
const ada: MemberRow = { id: "ada", name: "Ada", pseudonym: "Heron", side: "PROPOSITION", ...student };
const ben: MemberRow = { id: "ben", name: "Ben", pseudonym: "Otter", side: "OPPOSITION", ...student };
const lee: MemberRow = { ...student, id: "lee", name: "Lee", pseudonym: "Lynx", role: "JUDGE", side: null };
const okafor: MemberRow = {
  ...student,
  id: "okafor",
  name: "Ms Okafor",
  pseudonym: null,
  role: "TEACHER",
  side: null,
};
const nothing: Own = { ballots: { OPENING: null, CLOSING: null }, credits: [], ratings: {} };

const bens: PostRow = {
  id: "p1",
  paragraphId: "para3",
  parentId: null,
  kind: "REBUT",
  side: "OPPOSITION",
  authorId: "ben",
  authorName: "Ben",
  authorRole: "STUDENT",
  authorPseudonym: "Otter",
  isAuthorNameWaiting: false,
  key: null,
  body: "Drills keep the peace.",
  restatement: null,
  quote: null,
  evidence: [],
  status: "PUBLISHED",
  reason: null,
  hasReplies: false,
  flags: 0,
  anchor: "same",
  quotedBefore: null,
  isPinned: false,
  isFirst: false,
  createdAt: new Date(1000),
  editedAt: null,
  phaseIndex: 3,
  seq: 1,
};
const seenBy = (row: PostRow, viewer: Viewer, names: Naming = "REAL") =>
  seePost(row, audienceOfPost(viewer, row, null), names);

describe("a post", () => {
  it("shows the key it was sent with to its author alone, a teacher or not", () => {
    const [ofBen, ofOkafor] = [bens, { ...bens, authorId: "okafor", authorRole: "TEACHER" as const }].map(
      (row) => ({ ...row, key: "key-of-its-form" }),
    ) as [PostRow, PostRow];
    const kim: MemberRow = { ...okafor, id: "kim", name: "Mr Kim" };
    const readers = [ben, ada, okafor, kim];
    const keysOf = (row: PostRow) => readers.map((reader) => seenBy(row, reader)?.key);
    expect(keysOf(ofBen)).toEqual(["key-of-its-form", undefined, undefined, undefined]);
    expect(keysOf(ofOkafor)).toEqual([undefined, undefined, "key-of-its-form", undefined]);
    expect({ ...seenBy({ ...ofOkafor, flags: 2 }, okafor), key: undefined }).toEqual({
      ...seenBy({ ...ofOkafor, flags: 2 }, kim),
      key: undefined,
    });
  });

  it("that was flagged says so to the teacher alone", () => {
    const flagged = { ...bens, flags: 2 };
    expect([ada, ben, lee, okafor].map((viewer) => seenBy(flagged, viewer)?.flags)).toEqual([
      undefined,
      undefined,
      undefined,
      2,
    ]);
  });

  it("that is published is the same to everybody in the room", () => {
    const views = [ada, ben, lee, okafor].map((viewer) => JSON.stringify(seenBy(bens, viewer)));
    expect(new Set(views).size).toBe(1);
  });

  it.each(["PENDING", "HIDDEN", "REJECTED", "WITHDRAWN"] as const)(
    "that is %s is its author's and the teacher's, with the reason",
    (status) => {
      const row = { ...bens, status, reason: "Name the source" };
      expect(seenBy(row, ben)).toMatchObject({ body: bens.body, reason: "Name the source", status });
      expect(seenBy(row, okafor)).toMatchObject({ body: bens.body, reason: "Name the source" });
      expect(seenBy(row, ada)).toBeNull();
      expect(seenBy(row, lee)).toBeNull();
    },
  );

  it.each(["HIDDEN", "WITHDRAWN"] as const)(
    "that is %s and has replies leaves its place, with no word, name or reason in it",
    (status) => {
      const place = seenBy(
        {
          ...bens,
          status,
          hasReplies: true,
          reason: "rude",
          quote: { exact: "q", prefix: "", suffix: "", start: 0, end: 1 },
        },
        ada,
      );
      expect(place).toMatchObject({
        id: "p1",
        author: null,
        body: null,
        quote: null,
        evidence: [],
        reason: null,
      });
      expect(JSON.stringify(place)).not.toMatch(/Drills|Ben|rude/);
    },
  );
});

describe("a member", () => {
  it("who is muted is told so, and only they and the teacher", () => {
    const muted = { ...ben, isMuted: true, muteReason: "Let others speak." };
    expect(seeMember(muted, audienceOf(ada, "ben"), "REAL")).not.toHaveProperty("isMuted");
    expect(seeMember(muted, audienceOf(ada, "ben"), "REAL")).not.toHaveProperty("muteReason");
    expect(seeMember({ ...muted, muteReason: null }, "teacher", "REAL")).not.toHaveProperty("muteReason");
    expect(seeMe(muted, null, "REAL", null).muteReason).toBe("Let others speak.");
    expect(seeMember(muted, audienceOf(ben, "ben"), "REAL")).toMatchObject({
      isMuted: true,
      muteReason: "Let others speak.",
    });
    expect(seeMember(muted, audienceOf(okafor, "ben"), "REAL")).toMatchObject({ isMuted: true });
  });

  it("who is removed is seen by the teacher only", () => {
    expect(seeMember({ ...ben, isRemoved: true }, "class", "REAL")).toBeNull();
    expect(seeMember({ ...ben, isRemoved: true }, "teacher", "REAL")).toMatchObject({ isRemoved: true });
  });
});

describe("a hidden name", () => {
  it("is the teacher's to see and its owner's; the class sees the pseudonym, its owner too beside what they wrote", () => {
    expect([okafor, ada, lee, ben].map((viewer) => seenBy(bens, viewer, "PSEUDONYM")?.author?.name)).toEqual([
      "Ben",
      "Otter",
      "Otter",
      "Otter",
    ]);
    expect(
      [okafor, ada, ben].map((viewer) => seeMember(ben, audienceOf(viewer, "ben"), "PSEUDONYM")?.name),
    ).toEqual(["Ben", "Otter", "Ben"]);
    expect(seeMember(ben, "teacher", "PSEUDONYM")).toMatchObject({ name: "Ben", pseudonym: "Otter" });
    expect(seeMember(ben, "teacher", "REAL")).not.toHaveProperty("pseudonym");
  });

  it("never hides a teacher, who has no pseudonym", () => {
    expect(seeMember(okafor, "class", "PSEUDONYM")?.name).toBe("Ms Okafor");
  });
});

describe("a name that waits for the teacher", () => {
  const waiting = { ...ben, isNameWaiting: true };
  const wall: Viewer = { id: "okafor", role: "TEACHER", side: null, isOnWall: true };

  it("is seen by the teacher and its owner; the wall and the class see the pseudonym, and that it waits", () => {
    const names = [okafor, ben, ada, wall].map((viewer) =>
      seeMember(waiting, audienceOf(viewer, "ben"), "REAL"),
    );
    expect(names.map((view) => view?.name)).toEqual(["Ben", "Ben", "Otter", "Otter"]);
    expect(names[3]).toEqual({
      id: "ben",
      name: "Otter",
      role: "STUDENT",
      side: "OPPOSITION",
      isNameWaiting: true,
    });
  });

  it("stands on no post before it is let through", () => {
    const said = { ...bens, isAuthorNameWaiting: true };
    expect([okafor, ada, wall].map((viewer) => seenBy(said, viewer)?.author?.name)).toEqual([
      "Ben",
      "Otter",
      "Otter",
    ]);
  });
});

describe("the wall", () => {
  const wall: Viewer = { id: "okafor", role: "TEACHER", side: null, isOnWall: true };

  it("shows what the class may see: nothing held or hidden, and nobody who was sent out", () => {
    for (const status of ["PENDING", "HIDDEN", "REJECTED"] as const)
      expect(seenBy({ ...bens, status, reason: "rude" }, wall)).toBeNull();
    expect(seeMember({ ...ben, isRemoved: true }, audienceOf(wall, "ben"), "REAL")).toBeNull();
    expect(seeReturns([], audienceOf(wall, null))).toBeNull();
  });

  it("alone is told what not to choose: what was flagged, and whom the teacher has muted, but neither of the two", () => {
    const [flagged, muted] = [
      { ...bens, flags: 1 },
      { ...ben, isMuted: true, muteReason: "rude" },
    ];
    const { flags: _, ...marked } = { ...seenBy(bens, wall), isKeptOff: true, flags: 1 };
    expect(seenBy(flagged, wall)).toEqual(marked);
    expect(seeMember(muted, audienceOf(wall, "ben"), "REAL")).toEqual({
      ...seeMember(ben, audienceOf(wall, "ben"), "REAL"),
      isKeptOff: true,
    });
    for (const viewer of [ada, ben, lee, okafor, { ...ada, watchedBy: "okafor" }]) {
      expect(seenBy(flagged, viewer)).not.toHaveProperty("isKeptOff");
      expect(seeMember(muted, audienceOf(viewer, "ben"), "REAL")).not.toHaveProperty("isKeptOff");
    }
    for (const viewer of [ada, ben, lee]) expect(seenBy(flagged, viewer)).toEqual(seenBy(bens, viewer));
  });

  it("shows nothing that a write-first gate keeps from any student, whoever has written", () => {
    const gate: Gate = { scope: "PARAGRAPH", phaseIndex: 3, opened: new Set([openedKey("okafor", "para3")]) };
    const rows: readonly [PostRow, boolean][] = [
      [bens, false],
      [{ ...bens, phaseIndex: 2 }, true],
      [{ ...bens, authorId: "okafor", side: null }, true],
      [{ ...bens, authorId: "okafor", side: null, parentId: "p0" }, false],
    ];
    for (const [row, isSeen] of rows) expect(audienceOfPost(wall, row, gate) === "wall").toBe(isSeen);
  });
});

describe("the room and its votes", () => {
  const room = {
    id: "r",
    title: "Period 4",
    code: "ABCDEF",
    isLocked: false,
    isArchived: false,
    isOfClass: false,
    isDealt: false,
    premoderation: "OFF",
    sidePolicy: "BALANCED",
    choiceCap: null,
    devilsAdvocates: 0,
    isAutoAdvancing: true,
    names: "REAL",
    writeFirst: null,
    sayItBack: false,
    wallFirst: true,
    holdsResults: false,
    namesWait: false,
    freeNames: true,
    wantedPosts: 0,
    wantedReplies: 0,
    wordFilter: true,
    ownWords: ["numpty"],
    stems: null,
  } as const;

  it("gives the join code to the teacher alone", () => {
    expect(seeRoom(room, "wall").code).toBe("ABCDEF");
    expect(seeRoom(room, "teacher").code).toBe("ABCDEF");
    expect(JSON.stringify(seeRoom(room, "class"))).not.toContain("ABCDEF");
  });

  it("shows turnout only while a ballot is open", () => {
    const cast = { OPENING: 3, CLOSING: 0 };
    expect(seeTurnout(clockIn("opening-vote"), cast, 5)).toEqual({ stage: "OPENING", cast: 3, eligible: 5 });
    expect(seeTurnout(clockIn("rebuttals"), cast, 5)).toBeNull();
  });

  const cast = (["FOR", "FOR", "FOR", "AGAINST", "UNDECIDED", "UNDECIDED"] as const).map((choice, at) => ({
    memberId: `m${at}`,
    choice,
    side: null,
  }));
  const results = {
    ...resultsOf(stages.flatMap((stage) => cast.map((ballot) => ({ ...ballot, stage })))),
    credits: null,
  };

  it("keeps results from everybody, the teacher too, until a phase reveals them", () => {
    for (const audience of ["teacher", "class"] as const) {
      expect(seeResults(results, clockIn("closing-vote"), room, audience)).toBeNull();
      expect(seeResults(results, clockIn("debrief"), room, audience)).not.toBeNull();
    }
  });

  it("keeps results that the room holds for its wall from all but the teacher", () => {
    const held = { ...room, holdsResults: true };
    for (const audience of ["class", "owner"] as const)
      expect(seeResults(results, clockIn("debrief"), held, audience)).toBeNull();
    expect(seeResults(results, clockIn("debrief"), held, "teacher")?.matrix?.AGAINST.AGAINST).toBe(1);
    const onTheWall = seeResults(results, clockIn("debrief"), held, "teacher", "class");
    expect(onTheWall?.matrix?.AGAINST.AGAINST).toBe("<3");
  });

  it("shows students no count that tells anybody's vote, the teacher all", () => {
    const seen = (audience: "class" | "teacher") => seeResults(results, clockIn("debrief"), room, audience);
    expect(seen("class")?.matrix).toMatchObject({
      FOR: { FOR: "<3" },
      AGAINST: { AGAINST: "<3" },
      UNDECIDED: { UNDECIDED: "<3" },
    });
    expect(seen("class")?.againstAssigned).toEqual({ total: "<3", gains: null });
    expect(seen("teacher")).toEqual(results);
  });

  it("shows the class the same to the byte, whoever of two worlds crossed the floor, where no sum differs", () => {
    const world = (...moved: readonly [Choice, Choice, number][]) => {
      const pairs = moved.flatMap(([opening, closing, people]) => Array(people).fill([opening, closing]));
      const ballots = pairs.flatMap((pair, at) =>
        stages.map((stage, when) => ({ memberId: `m${at}`, stage, choice: pair[when], side: null })),
      );
      return { ...resultsOf(ballots), credits: null };
    };
    const one = world(
      ["FOR", "FOR", 5],
      ["FOR", "AGAINST", 2],
      ["AGAINST", "FOR", 1],
      ["AGAINST", "AGAINST", 6],
    );
    const other = world(
      ["FOR", "FOR", 4],
      ["FOR", "AGAINST", 3],
      ["AGAINST", "FOR", 2],
      ["AGAINST", "AGAINST", 5],
    );
    const seen = (results: typeof one, audience: "class" | "teacher") =>
      JSON.stringify(seeResults(results, clockIn("debrief"), room, audience));
    expect(seen(one, "class")).toBe(seen(other, "class"));
    expect(seen(one, "teacher")).not.toBe(seen(other, "teacher"));
  });

  const whole: WholeRoom = {
    seq: 7,
    number: 7,
    few: [],
    results: null,
    room,
    clock: clockIn("opening-vote"),
    isRevealed: false,
    gate: null,
    ratings: {},
    returns: [{ id: "back", memberId: "ben", askedAt: new Date("2026-11-24T09:00:00Z") }],
    motion: {
      id: "m",
      title: "Motion",
      language: "en",
      source: null,
      revision: 1,
      paragraphs: [],
      between: [],
    },
    members: [ada, ben, lee, okafor],
    posts: [bens],
    turnout: { stage: "OPENING", cast: 1, eligible: 3 },
    ballots: new Map(),
    credits: new Map(),
    scores: new Map(),
  };

  it("of two worlds that differ in Ben's vote, Ada's snapshot is the same to the byte, before the reveal", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...choices),
        fc.constantFrom<Status>("PENDING", "REJECTED"),
        (choice, status) => {
          const world = { ...whole, posts: [{ ...bens, status, body: choice }] };
          expect(JSON.stringify(seeSnapshot(world, ada, nothing))).toBe(
            JSON.stringify(seeSnapshot({ ...whole, posts: [] }, ada, nothing)),
          );
          expect(
            seeSnapshot(world, ben, { ...nothing, ballots: { OPENING: choice, CLOSING: null } }).me.ballots
              .OPENING,
          ).toBe(choice);
        },
      ),
    );
  });

  it("of two worlds that differ in what Ben wrote behind a gate, Ada's snapshot is the same to the byte until she writes", () => {
    const clock = clockIn("rebuttals");
    const gate: Gate = { scope: "PARAGRAPH", phaseIndex: clock.phaseIndex, opened: new Set() };
    const world = (body: string, on = gate) => ({
      ...whole,
      clock,
      gate: on,
      posts: [{ ...bens, body, phaseIndex: clock.phaseIndex }],
    });
    const seen = (of: WholeRoom, viewer: MemberRow) => JSON.stringify(seeSnapshot(of, viewer, nothing));
    expect(seen(world("One thing."), ada)).toBe(seen({ ...world(""), posts: [] }, ada));
    expect(
      [okafor, lee, ben].map((viewer) => seen(world("One thing."), viewer).includes("One thing.")),
    ).toEqual([true, true, true]);
    const open = { ...gate, opened: new Set([openedKey("ada", "para3")]) };
    expect(seeSnapshot(world("One thing.", open), ada, nothing)).toMatchObject({
      posts: [{ body: "One thing." }],
      me: { opened: ["para3"] },
    });
  });

  it("of two worlds in which Otter is another person, Ada's snapshot is the same to the byte, whoever Otter is", () => {
    const hidden = { ...room, names: "PSEUDONYM" } as const;
    const world = (name: string) => ({
      ...whole,
      room: hidden,
      members: [ada, { ...ben, name }, okafor],
      posts: [{ ...bens, authorName: name }],
    });
    const seen = (name: string, viewer: MemberRow) =>
      JSON.stringify(seeSnapshot(world(name), viewer, nothing));
    expect(seen("Ben", ada)).toBe(seen("Seo-yeon", ada));
    expect(seen("Ben", okafor)).not.toBe(seen("Seo-yeon", okafor));
  });

  describe("and its events", () => {
    const snapshot: Snapshot = seeSnapshot(whole, ada, nothing);
    const post = (id: string, createdAt: number) => ({ ...bens, id, createdAt: new Date(createdAt) });
    const shown = (row: PostRow) => {
      const view = seePost(row, "class", "REAL");
      if (!view) throw new Error("not shown");
      return view;
    };

    it("that the snapshot already includes change nothing", () => {
      expect(applyEvent(snapshot, { seq: 7, type: "post-removed", data: { id: "p1" } })).toBe(snapshot);
    });

    it("keep posts in the order they were written, in whatever order they arrive", () => {
      fc.assert(
        fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 12 }), (times) => {
          const events = times.map(
            (time, at): RoomEvent => ({
              seq: 8 + at,
              type: "post",
              data: shown(post(`q${time % 7}-${time}`, time)),
            }),
          );
          const { posts } = events.reduce(applyEvent, snapshot);
          expect(posts).toEqual([...posts].sort(inOrderWritten));
          expect(posts).toHaveLength(times.length + 1);
        }),
      );
    });

    it("about me change me: the side, the role, a mute and its end", () => {
      const muted = applyEvent(snapshot, {
        seq: 8,
        type: "member",
        data: { id: "ada", name: "Ada", role: "JUDGE", side: null, isMuted: true, muteReason: "Rest." },
      });
      expect(muted.me).toMatchObject({ role: "JUDGE", side: null, isMuted: true, muteReason: "Rest." });
      const heard = applyEvent(muted, {
        seq: 9,
        type: "member",
        data: { id: "ada", name: "Ada", role: "JUDGE", side: null, isMuted: false },
      });
      expect(heard.me).toMatchObject({ isMuted: false, muteReason: null });
    });

    it("of a ballot carry the turnout to all and the choice to its voter", () => {
      const turnout = { stage: "OPENING", cast: 2, eligible: 3 } as const;
      expect(
        applyEvent(snapshot, { seq: 8, type: "turnout", data: { turnout } }).me.ballots.OPENING,
      ).toBeNull();
      const mine = applyEvent(snapshot, {
        seq: 8,
        type: "turnout",
        data: { turnout, ballots: { OPENING: "FOR", CLOSING: null } },
      });
      expect(mine).toMatchObject({ turnout, me: { ballots: { OPENING: "FOR" } } });
    });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import oxford from "../../prisma/formats/oxford.json";
import { applyEvent, inOrderWritten, type RoomEvent, type Snapshot } from "./events";
import type { Clock, Phase } from "./phases";
import { seeSnapshot, type WholeRoom } from "./snapshot";
import { resultsOf } from "./swing";
import type { MemberRow, PostRow } from "./views";
import { audienceOf, seeMember, seePost, seeResults, seeRoom, seeTurnout } from "./visibility";
import { choices, type Status, stages } from "./vocabulary";

const phases = oxford.phases as unknown as readonly Phase[];
const clockIn = (key: string): Clock => ({
  phases,
  phaseIndex: phases.findIndex((phase) => phase.key === key),
  phaseStartedAt: new Date(0),
  phaseEndsAt: null,
  pausedAt: null,
  isAutoAdvancing: true,
});

const student = { role: "STUDENT", isMuted: false, isRemoved: false, joinedAt: new Date(0) } as const;
const ada: MemberRow = { id: "ada", name: "Ada", side: "PROPOSITION", ...student };
const ben: MemberRow = { id: "ben", name: "Ben", side: "OPPOSITION", ...student };
const lee: MemberRow = { ...student, id: "lee", name: "Lee", role: "JUDGE", side: null };
const okafor: MemberRow = { ...student, id: "okafor", name: "Ms Okafor", role: "TEACHER", side: null };

const bens: PostRow = {
  id: "p1",
  paragraphId: "para3",
  parentId: null,
  kind: "REBUT",
  side: "OPPOSITION",
  authorId: "ben",
  authorName: "Ben",
  body: "Drills keep the peace.",
  quote: null,
  evidence: [],
  status: "PUBLISHED",
  reason: null,
  hasReplies: false,
  isPinned: false,
  createdAt: new Date(1000),
  editedAt: null,
  phaseIndex: 3,
  seq: 1,
};
const seenBy = (row: PostRow, viewer: MemberRow) => seePost(row, audienceOf(viewer, row.authorId));

describe("a post", () => {
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

  it.each(["HIDDEN", "WITHDRAWN"] as const)("that is %s and has replies leaves its place, with no word, name or reason in it", (status) => {
    const place = seenBy(
      { ...bens, status, hasReplies: true, reason: "rude", quote: { exact: "q", prefix: "", suffix: "", start: 0, end: 1 } },
      ada,
    );
    expect(place).toMatchObject({ id: "p1", author: null, body: null, quote: null, evidence: [], reason: null });
    expect(JSON.stringify(place)).not.toMatch(/Drills|Ben|rude/);
  });
});

describe("a member", () => {
  it("who is muted is told so, and only they and the teacher", () => {
    const muted = { ...ben, isMuted: true };
    expect(seeMember(muted, audienceOf(ada, "ben"))).not.toHaveProperty("isMuted");
    expect(seeMember(muted, audienceOf(ben, "ben"))).toMatchObject({ isMuted: true });
    expect(seeMember(muted, audienceOf(okafor, "ben"))).toMatchObject({ isMuted: true });
  });

  it("who is removed is seen by the teacher only", () => {
    expect(seeMember({ ...ben, isRemoved: true }, "class")).toBeNull();
    expect(seeMember({ ...ben, isRemoved: true }, "teacher")).toMatchObject({ isRemoved: true });
  });
});

describe("the room and its votes", () => {
  const room = {
    id: "r",
    title: "Period 4",
    code: "ABCDEF",
    isLocked: false,
    isArchived: false,
    premoderation: "OFF",
    sidePolicy: "BALANCED",
    choiceCap: null,
    isAutoAdvancing: true,
  } as const;

  it("gives the join code to the teacher alone", () => {
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
  const results = resultsOf(stages.flatMap((stage) => cast.map((ballot) => ({ ...ballot, stage }))));

  it("keeps results from everybody, the teacher too, until a phase reveals them", () => {
    for (const audience of ["teacher", "class"] as const) {
      expect(seeResults(results, clockIn("closing-vote"), audience)).toBeNull();
      expect(seeResults(results, clockIn("debrief"), audience)).not.toBeNull();
    }
  });

  it("shows students cells of 1 and 2 as <3, the teacher as they are", () => {
    expect(seeResults(results, clockIn("debrief"), "class")?.matrix).toMatchObject({
      FOR: { FOR: 3 },
      AGAINST: { AGAINST: "<3" },
      UNDECIDED: { UNDECIDED: "<3" },
    });
    expect(seeResults(results, clockIn("debrief"), "teacher")?.matrix).toMatchObject({ AGAINST: { AGAINST: 1 } });
  });

  const whole: WholeRoom = {
    seq: 7,
    room,
    clock: clockIn("opening-vote"),
    motion: { id: "m", title: "Motion", language: "en", source: null, revision: 1, paragraphs: [] },
    members: [ada, ben, lee, okafor],
    posts: [bens],
    turnout: { stage: "OPENING", cast: 1, eligible: 3 },
  };

  it("of two worlds that differ in Ben's vote, Ada's snapshot is the same to the byte, before the reveal", () => {
    fc.assert(
      fc.property(fc.constantFrom(...choices), fc.constantFrom<Status>("PENDING", "REJECTED"), (choice, status) => {
        const world = { ...whole, posts: [{ ...bens, status, body: choice }] };
        expect(JSON.stringify(seeSnapshot(world, ada, { OPENING: null, CLOSING: null }))).toBe(
          JSON.stringify(seeSnapshot({ ...whole, posts: [] }, ada, { OPENING: null, CLOSING: null })),
        );
        expect(seeSnapshot(world, ben, { OPENING: choice, CLOSING: null }).me.ballots.OPENING).toBe(choice);
      }),
    );
  });

  describe("and its events", () => {
    const snapshot: Snapshot = seeSnapshot(whole, ada, { OPENING: null, CLOSING: null });
    const post = (id: string, createdAt: number) => ({ ...bens, id, createdAt: new Date(createdAt) });
    const shown = (row: PostRow) => {
      const view = seePost(row, "class");
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
            (time, at): RoomEvent => ({ seq: 8 + at, type: "post", data: shown(post(`q${time % 7}-${time}`, time)) }),
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
        data: { id: "ada", name: "Ada", role: "JUDGE", side: null, isMuted: true },
      });
      expect(muted.me).toMatchObject({ role: "JUDGE", side: null, isMuted: true });
      const heard = applyEvent(muted, {
        seq: 9,
        type: "member",
        data: { id: "ada", name: "Ada", role: "JUDGE", side: null, isMuted: false },
      });
      expect(heard.me.isMuted).toBe(false);
    });

    it("of a ballot carry the turnout to all and the choice to its voter", () => {
      const turnout = { stage: "OPENING", cast: 2, eligible: 3 } as const;
      expect(applyEvent(snapshot, { seq: 8, type: "turnout", data: { turnout } }).me.ballots.OPENING).toBeNull();
      const mine = applyEvent(snapshot, { seq: 8, type: "turnout", data: { turnout, ballots: { OPENING: "FOR", CLOSING: null } } });
      expect(mine).toMatchObject({ turnout, me: { ballots: { OPENING: "FOR" } } });
    });
  });
});

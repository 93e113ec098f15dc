import { describe, expect, it, test } from "vitest";
import aWeek from "@/prisma/formats/a-week.json";
import oxford from "@/prisma/formats/oxford.json";
import workshop from "@/prisma/formats/rebuttal-workshop.json";
import academic from "@/prisma/formats/structured-academic-controversy.json";
import type { Phase } from "../phases";
import { ballotRefusal, postRefusal, type Stand, type Writer } from "../posts";
import type { OwnBallots } from "../views";
import { kinds, type Role, type Side, sidePolicies, sides } from "../vocabulary";
import { mayWriteNow, type Now, nowOf } from "./now";

const at = new Date(1_800_000_000_000);
const formats = [oxford, academic, workshop, aWeek].map(({ id, phases }) => ({
  id,
  phases: phases as readonly Phase[],
}));
const notCast: OwnBallots = { OPENING: null, CLOSING: null };

const standIn = (phases: readonly Phase[], phaseIndex: number, more: Partial<Stand> = {}): Stand => ({
  clock: {
    phases,
    phaseIndex,
    phaseStartedAt: at,
    phaseEndsAt: null,
    pausedAt: null,
    isAutoAdvancing: true,
  },
  isLocked: false,
  isArchived: false,
  ...more,
});
const person = (role: Role, side: Side | null, isMuted = false): Writer => ({
  id: "Ada",
  role,
  side,
  isMuted,
  isRemoved: false,
});
const now = (stand: Stand, writer: Writer, ballots = notCast) =>
  nowOf({ stand, writer, ballots, sidePolicy: "BALANCED", holdsResults: false });

const people: readonly (readonly [string, Writer])[] = [
  ...sides.flatMap((side) => [
    [side, person("STUDENT", side)] as const,
    [`${side}, muted`, person("STUDENT", side, true)] as const,
  ]),
  ["without a side", person("STUDENT", null)],
  ["judge", person("JUDGE", null)],
  ["teacher", person("TEACHER", null)],
];

const saysWrite: readonly Now[] = [
  "attack",
  "attackReply",
  "defend",
  "defendReply",
  "write",
  "writeReply",
  "joint",
  "jointReply",
];
const saysReply: readonly Now[] = ["reply", "attackReply", "defendReply", "writeReply", "jointReply"];
const saysVote: readonly Now[] = ["voteFirst", "voteLast", "voted"];
const isOf = (list: readonly Now[], one: Now): boolean => list.includes(one);

describe.each(formats)("what one can do in $id", ({ phases }) => {
  const moments = phases.flatMap((phase, index) =>
    people.flatMap(([who, writer]) =>
      (["open", "locked", "paused", "archived"] as const).map((state) => ({
        title: `${phase.key}, ${who}, ${state}`,
        writer,
        stand: {
          ...standIn(phases, index, { isLocked: state === "locked", isArchived: state === "archived" }),
          clock: { ...standIn(phases, index).clock, pausedAt: state === "paused" ? at : null },
        },
        allows: phase.allows,
      })),
    ),
  );

  test.each(moments.filter(({ writer }) => writer.role !== "TEACHER"))(
    "the server does not refuse what is offered, and takes nothing that is not: $title",
    ({ stand, writer, allows }) => {
      const said = now(stand, writer);
      const mayPost = kinds.some((kind) => postRefusal(stand, writer, kind, null) === null);
      const mayReply = kinds.some((kind) =>
        sides.some((side) => postRefusal(stand, writer, kind, { side, status: "PUBLISHED" }) === null),
      );
      const mayVote = allows.ballot !== null && ballotRefusal(stand, writer, allows.ballot) === null;
      expect([isOf(saysWrite, said), isOf(saysReply, said), isOf(saysVote, said)]).toEqual([
        mayPost,
        mayReply,
        mayVote,
      ]);
    },
  );
});

test("each of Oxford's phases says something of its own to each", () => {
  const table = oxford.phases.map(({ key }, index) => {
    const stand = standIn(oxford.phases as readonly Phase[], index);
    return [key, ...people.map(([, writer]) => now(stand, writer))].join(" ");
  });
  expect(table).toEqual([
    "lobby wait wait wait wait waitForSide judgeWait teacherLobby",
    "opening-vote voteFirst voteFirst voteFirst voteFirst voteFirst voteFirst teacherVote",
    "openings defend muted attack muted needsSide judge teacherWriting",
    "rebuttals defendReply muted attackReply muted needsSide judgeRate teacherWriting",
    "replies reply muted reply muted needsSide judgeRate teacherReplies",
    "closing-vote voteLast voteLast voteLast voteLast voteLast voteLast teacherVote",
    "debrief results results results results results results teacherResults",
  ]);
});

test("a workshop reads first, and its end is not a beginning", () => {
  const phases = workshop.phases as readonly Phase[];
  const said = ["read", "end"].map((key) => {
    const stand = standIn(
      phases,
      phases.findIndex((phase) => phase.key === key),
    );
    return people.map(([, writer]) => now(stand, writer)).join(" ");
  });
  expect(said).toEqual([
    "read read read read waitForSide read teacherRead",
    "over over over over over over teacherOver",
  ]);
});

describe("what goes before the phase", () => {
  const stand = standIn(oxford.phases as readonly Phase[], 3);
  const ben = person("STUDENT", "OPPOSITION");

  it("is the archive, the lock and the pause, in this order", () => {
    const paused = { ...stand, clock: { ...stand.clock, pausedAt: at } };
    expect(now({ ...paused, isLocked: true, isArchived: true }, ben)).toBe("archived");
    expect(now({ ...paused, isLocked: true }, ben)).toBe("locked");
    expect(now(paused, ben)).toBe("paused");
    expect(now(paused, person("TEACHER", null))).toBe("teacherPaused");
    expect(now({ ...stand, isLocked: true }, person("TEACHER", null))).toBe("teacherLocked");
  });

  it("is choosing a side, wherever students choose", () => {
    const nobody = person("STUDENT", null);
    const said = sidePolicies.map((sidePolicy) =>
      nowOf({ stand, writer: nobody, ballots: notCast, sidePolicy, holdsResults: false }),
    );
    expect(said).toEqual(["needsSide", "needsSide", "needsSide", "chooseSide", "needsSide"]);
  });
});

it("says that the vote is in once it is, and offers to write beside it where both may be", () => {
  const oxfords = oxford.phases as readonly Phase[];
  const ada = person("STUDENT", "PROPOSITION");
  const cast: OwnBallots = { OPENING: "FOR", CLOSING: null };
  expect(now(standIn(oxfords, 1), ada, cast)).toBe("voted");
  const both = oxfords.map((phase) =>
    phase.key === "openings" ? { ...phase, allows: { ...phase.allows, ballot: "OPENING" as const } } : phase,
  );
  expect(now(standIn(both, 2), ada)).toBe("voteFirst");
  expect(now(standIn(both, 2), ada, cast)).toBe("defend");
});

it("tells a student what a teacher who looks on as them sees, too", () => {
  const stand = standIn(oxford.phases as readonly Phase[], 3);
  const watched = { ...person("STUDENT", "OPPOSITION"), isWatched: true };
  expect(now(stand, watched)).toBe("attackReply");
  expect(mayWriteNow({ stand, writer: watched }).inReply).toContain("REBUT");
});

test("results that the wall shows first are there for the teacher alone, and all are told where", () => {
  const last = oxford.phases.length - 1;
  const stand = standIn(oxford.phases as readonly Phase[], last);
  const said = people.map(([, writer]) =>
    nowOf({ stand, writer, ballots: notCast, sidePolicy: "BALANCED", holdsResults: true }),
  );
  expect(new Set(said)).toEqual(new Set(["resultsHeld", "teacherResultsHeld"]));
});

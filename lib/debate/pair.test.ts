import fc from "fast-check";
import { describe, expect, it } from "vitest";
import oxford from "@/prisma/formats/oxford.json";
import { coverageOf } from "./coverage";
import { type FlowPost, flowOf } from "./flow";
import type { Phase } from "./phases";
import { postRefusal, type Stand, type Writer } from "./posts";
import { nowOf } from "./turn/now";
import { casesIn, isPair, kinds, otherSide, type Side, sides } from "./vocabulary";
import { moveOf } from "./writing/stems";

const phases = oxford.phases as unknown as readonly Phase[];
const at = (key: string): Stand => ({
  clock: {
    phases,
    phaseIndex: phases.findIndex((phase) => phase.key === key),
    phaseStartedAt: new Date(0),
    phaseEndsAt: null,
    pausedAt: null,
    isAutoAdvancing: true,
  },
  isLocked: false,
  isArchived: false,
});
const student = (side: Side): Writer => ({
  id: side,
  side,
  role: "STUDENT",
  isMuted: false,
  isRemoved: false,
});
const why = (writer: Side, kind: FlowPost["kind"], essay: Side) =>
  postRefusal(at("openings"), student(writer), kind, null, essay)?.reason ?? null;

describe("in a pair of essays", () => {
  it("each side may do to the other's what the Opposition may do to a single one, and none to its own", () => {
    for (const essay of sides)
      for (const writer of sides)
        for (const kind of kinds) {
          const alone = essay === "PROPOSITION" ? writer : otherSide(writer);
          expect(why(writer, kind, essay)).toBe(why(alone, kind, "PROPOSITION"));
        }
    expect(why("PROPOSITION", "REBUT", "OPPOSITION")).toBeNull();
    expect(why("OPPOSITION", "REBUT", "OPPOSITION")).toBe("own-side");
  });

  it("both are told to attack theirs and defend their own, and begin by whose it is", () => {
    const told = (side: Side, essays: readonly Side[]) =>
      nowOf({
        stand: at("openings"),
        writer: student(side),
        ballots: { OPENING: null, CLOSING: null },
        sidePolicy: "BALANCED",
        holdsResults: false,
        essays,
      });
    expect(sides.map((side) => told(side, sides))).toEqual(["pair", "pair"]);
    expect(sides.map((side) => told(side, ["PROPOSITION"]))).toEqual(["defend", "attack"]);
    expect(moveOf("OPPOSITION", null, "OPPOSITION")).toBe("ownEssay");
  });

  it("a motion is one where both have a paragraph", () => {
    expect(isPair([{}, { side: null }])).toBe(false);
    expect(isPair([{}, { side: "OPPOSITION" }])).toBe(true);
    expect(casesIn([{ side: "OPPOSITION" }])).toEqual(["OPPOSITION"]);
  });
});

const post = fc.record({
  kind: fc.constantFrom(...kinds),
  side: fc.constantFrom<Side | null>(...sides, null),
  parent: fc.nat(),
});
const debate = fc.array(post, { maxLength: 12 }).map((posts) =>
  posts.map(
    ({ kind, side, parent }, index): FlowPost => ({
      id: `b${index}`,
      paragraphId: "¶1",
      parentId: parent % (index + 1) === index ? null : `b${parent % (index + 1)}`,
      kind,
      side,
      status: "PUBLISHED",
      author: { memberId: `m${index}` },
    }),
  ),
);

it("the flow and the coverage of the Opposition's essay are those of the Proposition's, seen in a mirror", () =>
  fc.assert(
    fc.property(debate, fc.boolean(), (posts, isOpen) => {
      const answering = { essay: isOpen, replies: isOpen };
      const mirrored = posts.map((one) => ({ ...one, side: one.side && otherSide(one.side) }));
      const ours = flowOf({ paragraphs: [{ id: "¶1" }], posts, answering });
      const theirs = flowOf({
        paragraphs: [{ id: "¶1", side: "OPPOSITION" }],
        posts: mirrored,
        answering,
      });
      const itemsOf = ({ parts }: typeof ours) => parts.get("¶1")?.items ?? [];
      expect(itemsOf(theirs)).toEqual(
        itemsOf(ours).map((item) => ({ ...item, side: item.side && otherSide(item.side) })),
      );
      for (const side of sides) expect(theirs.ledger[side]).toEqual(ours.ledger[otherSide(side)]);
      const isChallenged = (essay: Side | undefined, said: readonly FlowPost[]) =>
        coverageOf([{ id: "¶1", number: 1, side: essay }], said).paragraphs[0]?.isChallenged;
      expect(isChallenged("OPPOSITION", mirrored)).toBe(isChallenged(undefined, posts));
    }),
  ));

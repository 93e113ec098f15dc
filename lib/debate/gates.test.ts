import fc from "fast-check";
import { describe, expect, it } from "vitest";
import oxford from "../../prisma/formats/oxford.json";
import {
  type Gate,
  type GatedPost,
  gatePlace,
  gateScopeOf,
  isBehindGate,
  markRefusal,
  openedKey,
  placesOpenedBy,
  restatementRefusal,
} from "./gates";
import type { Clock, Phase, PhaseAllows } from "./phases";
import type { Stand, Writer } from "./posts";
import { gateScopes, kinds, roles } from "./vocabulary";

const phases = oxford.phases as unknown as readonly Phase[];
const at = (key: string, more: Partial<Phase> = {}, allowed: Partial<PhaseAllows> = {}): Clock => ({
  phases: phases.map((phase) => ({ ...phase, ...more, allows: { ...phase.allows, ...allowed } })),
  phaseIndex: phases.findIndex((phase) => phase.key === key),
  phaseStartedAt: new Date(0),
  phaseEndsAt: null,
  pausedAt: null,
  isAutoAdvancing: true,
});

describe("the gate in force", () => {
  it("is the phase's own before the room's, and the room's where the phase has none", () => {
    expect(gateScopeOf(at("rebuttals", { writeFirst: "PARAGRAPH" }), "PHASE", false)).toBe("PARAGRAPH");
    expect(gateScopeOf(at("rebuttals"), "PHASE", false)).toBe("PHASE");
    expect(gateScopeOf(at("rebuttals"), null, false)).toBeNull();
  });

  it("is none where nobody may post on a paragraph: nobody could open it", () => {
    expect(gateScopeOf(at("replies"), "PHASE", false)).toBeNull();
    expect(gateScopeOf(at("debrief", { writeFirst: "PARAGRAPH" }), "PHASE", false)).toBeNull();
  });

  it("is none where only one side may post: the other could not open it", () => {
    expect(
      gateScopeOf(
        at("openings", {}, { post: { PROPOSITION: [], OPPOSITION: ["REBUT"] } }),
        "PARAGRAPH",
        false,
      ),
    ).toBeNull();
    expect(
      gateScopeOf(
        at("openings", {}, { post: { PROPOSITION: ["SUPPORT"], OPPOSITION: [] } }),
        "PARAGRAPH",
        false,
      ),
    ).toBeNull();
  });

  it("is none once Ms Okafor has revealed the posts", () => {
    expect(gateScopeOf(at("rebuttals", { writeFirst: "PARAGRAPH" }), "PHASE", true)).toBeNull();
  });
});

describe("behind a gate in Rebuttals", () => {
  const ben = { id: "ben", role: "STUDENT" } as const;
  const running = 3;
  const adas: GatedPost = {
    authorId: "ada",
    side: "PROPOSITION",
    parentId: null,
    paragraphId: "¶1",
    phaseIndex: running,
  };
  const okafors: GatedPost = { ...adas, authorId: "okafor", side: null };
  const gate = (scope: Gate["scope"], ...opened: readonly string[]): Gate => ({
    scope,
    phaseIndex: running,
    opened: new Set(opened),
  });

  it("Ben does not see what Ada wrote on a paragraph until he has written on that paragraph", () => {
    expect(isBehindGate(gate("PARAGRAPH"), ben, adas)).toBe(true);
    expect(isBehindGate(gate("PARAGRAPH", openedKey("ben", "¶2")), ben, adas)).toBe(true);
    expect(isBehindGate(gate("PARAGRAPH", openedKey("seo-yeon", "¶1")), ben, adas)).toBe(true);
    expect(isBehindGate(gate("PARAGRAPH", openedKey("ben", "¶1")), ben, adas)).toBe(false);
  });

  it("over the whole phase, one post of his anywhere opens it everywhere", () => {
    expect(isBehindGate(gate("PHASE"), ben, adas)).toBe(true);
    expect(isBehindGate(gate("PHASE", openedKey("ben", gatePlace("PHASE", "¶2"))), ben, adas)).toBe(false);
  });

  it("he sees his own posts, and those of earlier phases", () => {
    expect(isBehindGate(gate("PARAGRAPH"), ben, { ...adas, authorId: "ben" })).toBe(false);
    expect(isBehindGate(gate("PHASE"), ben, { ...adas, phaseIndex: running - 1 })).toBe(false);
  });

  it("he sees what Ms Okafor writes on the essay, but not what she answers to a post there", () => {
    expect(isBehindGate(gate("PARAGRAPH"), ben, okafors)).toBe(false);
    expect(isBehindGate(gate("PARAGRAPH"), ben, { ...okafors, parentId: "p1" })).toBe(true);
    expect(isBehindGate(gate("PARAGRAPH"), ben, { ...adas, parentId: "p1" })).toBe(true);
  });

  it("Ms Okafor and Judge Lee see everything, and everybody does where there is no gate", () => {
    expect(isBehindGate(gate("PHASE"), { id: "lee", role: "JUDGE" }, adas)).toBe(false);
    expect(isBehindGate(gate("PHASE"), { id: "okafor", role: "TEACHER" }, adas)).toBe(false);
    expect(isBehindGate(null, ben, adas)).toBe(false);
  });

  it("Ben is told where he has written, and not where Ben-ji has", () => {
    const opened = [
      openedKey("ben", "¶1"),
      openedKey("ben", "¶3"),
      openedKey("ben-ji", "¶2"),
      openedKey("ada", "¶2"),
    ];
    expect(placesOpenedBy(gate("PARAGRAPH", ...opened), "ben")).toEqual(["¶1", "¶3"]);
    expect(placesOpenedBy(gate("PHASE", openedKey("ben", "")), "ben")).toEqual([""]);
    expect(placesOpenedBy(gate("PHASE", openedKey("ben", "")), "ada")).toEqual([]);
  });

  it("nothing that was in sight goes behind it by writing more", () => {
    const place = fc.constantFrom("", "¶1", "¶2");
    const key = fc.tuple(fc.constantFrom("ada", "ben"), place).map(([id, where]) => openedKey(id, where));
    const post = fc.record({
      authorId: fc.constantFrom("ada", "ben", "okafor"),
      side: fc.constantFrom("PROPOSITION" as const, "OPPOSITION" as const, null),
      parentId: fc.constantFrom("p1", null),
      paragraphId: fc.constantFrom("¶1", "¶2"),
      phaseIndex: fc.nat(running),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...gateScopes),
        fc.array(key),
        key,
        post,
        fc.constantFrom(...roles),
        (scope, opened, more, seen, role) => {
          const before = isBehindGate(gate(scope, ...opened), { id: "ben", role }, seen);
          const after = isBehindGate(gate(scope, ...opened, more), { id: "ben", role }, seen);
          expect(after && !before).toBe(false);
        },
      ),
    );
  });
});

describe("saying it back", () => {
  it("is asked of a student's rebuttal, and blanks say nothing", () => {
    expect(restatementRefusal(true, "REBUT", null, "STUDENT")).toBe("say-it-back");
    expect(restatementRefusal(true, "REBUT", " \n", "STUDENT")).toBe("say-it-back");
    expect(restatementRefusal(true, "REBUT", "Ada says the alliance is dear.", "STUDENT")).toBeNull();
  });

  it("is asked of nothing else, nor of Ms Okafor, nor where the phase does not ask", () => {
    expect(kinds.filter((kind) => restatementRefusal(true, kind, null, "STUDENT"))).toEqual(["REBUT"]);
    expect(restatementRefusal(true, "REBUT", null, "TEACHER")).toBeNull();
    expect(restatementRefusal(false, "REBUT", null, "STUDENT")).toBeNull();
  });
});

describe("a restatement is marked", () => {
  const stand: Stand = { clock: at("rebuttals"), isLocked: false, isArchived: false };
  const student = { role: "STUDENT", isMuted: false, isRemoved: false } as const;
  const ada: Writer = { id: "ada", side: "PROPOSITION", ...student };
  const minJun: Writer = { id: "min-jun", side: "PROPOSITION", ...student };
  const ben: Writer = { id: "ben", side: "OPPOSITION", ...student };
  const okafor: Writer = { id: "okafor", role: "TEACHER", side: null, isMuted: false, isRemoved: false };
  const bens = { authorId: "ben", status: "PUBLISHED", hasRestatement: true } as const;
  const why = (...asked: Parameters<typeof markRefusal>) => markRefusal(...asked)?.reason ?? null;

  it("by Ada, whose point Ben attacks, and by nobody else", () => {
    expect(why(stand, ada, bens, "ada")).toBeNull();
    expect(why(stand, minJun, bens, "ada")).toBe("not-allowed");
    expect(why(stand, okafor, bens, "ada")).toBe("not-allowed");
  });

  it("by Ms Okafor where Ben attacks the essay", () => {
    expect(why(stand, okafor, bens, null)).toBeNull();
    expect(why(stand, ada, bens, null)).toBe("not-allowed");
  });

  it("by nobody for themselves: not Ben who after a swap attacks his own point, nor Ms Okafor", () => {
    expect(why(stand, ben, bens, "ben")).toBe("own-post");
    expect(why(stand, okafor, { ...bens, authorId: "okafor" }, null)).toBe("own-post");
  });

  it("only while it is published, and where there is one", () => {
    for (const status of ["PENDING", "HIDDEN", "REJECTED", "WITHDRAWN"] as const) {
      expect(why(stand, ada, { ...bens, status }, "ada")).toBe("not-found");
    }
    expect(why(stand, ada, { ...bens, hasRestatement: false }, "ada")).toBe("not-found");
  });

  it("by a muted author too, but by nobody who may change nothing", () => {
    expect(why(stand, { ...ada, isMuted: true }, bens, "ada")).toBeNull();
    expect(why(stand, { ...ada, isRemoved: true }, bens, "ada")).toBe("removed");
    expect(why({ ...stand, isArchived: true }, okafor, bens, null)).toBe("archived");
    expect(why({ ...stand, clock: { ...stand.clock, pausedAt: new Date(1) } }, ada, bens, "ada")).toBe(
      "paused",
    );
  });
});

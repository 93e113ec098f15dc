import { describe, expect, it } from "vitest";
import type { Standing } from "@/components/live/use-standing";
import type { Phase } from "@/lib/debate/phases";
import type { Writer } from "@/lib/debate/posts";
import type { PostView } from "@/lib/debate/views";
import oxford from "@/prisma/formats/oxford.json";
import { actsFor, mayMark, mayRate, toolsFor } from "./may-do";

const phases = oxford.phases as unknown as readonly Phase[];

const ada: Writer = { id: "Ada", role: "STUDENT", side: "PROPOSITION", isMuted: false, isRemoved: false };
const okafor: Writer = { ...ada, id: "Ms Okafor", role: "TEACHER", side: null };

const inPhase = (key: string, writer = ada): Standing => ({
  writer,
  stand: {
    clock: {
      phases,
      phaseIndex: phases.findIndex((phase) => phase.key === key),
      phaseStartedAt: new Date(0),
      phaseEndsAt: null,
      pausedAt: null,
      isAutoAdvancing: false,
    },
    isLocked: false,
    isArchived: false,
  },
});

const postBy = (name: string, more: Partial<PostView> = {}): PostView => ({
  id: `of ${name}`,
  paragraphId: "p1",
  parentId: null,
  kind: "REBUT",
  side: "OPPOSITION",
  author: { memberId: name, name },
  body: "Costs are not harms.",
  restatement: { text: "Drills cost too much.", mark: null },
  quote: null,
  evidence: [],
  status: "PUBLISHED",
  reason: null,
  anchor: "same",
  pinned: false,
  isFirst: false,
  createdAt: "2026-01-01T09:00:00.000Z",
  editedAt: null,
  phaseIndex: 3,
  seq: 1,
  ...more,
});

const nothing = { author: null, body: null, restatement: null, status: "WITHDRAWN" } as const;

describe("what a reader may do with a post", () => {
  it("is to answer and flag what others wrote, and to change one's own", () => {
    expect(toolsFor(postBy("Ben"), inPhase("rebuttals"))).toEqual(["reply", "flag"]);
    expect(toolsFor(postBy("Ada"), inPhase("rebuttals"))).toEqual(["reply", "edit", "withdraw"]);
    expect(toolsFor(postBy("Ben"), inPhase("rebuttals", okafor))).toEqual(["reply", "hide", "author"]);
  });

  it("is, for the teacher, to hide or reject with a reason, and to take it back with one press", () => {
    const teacher = inPhase("rebuttals", okafor);
    const may = (more: Partial<PostView>) => {
      const post = postBy("Ben", more);
      return [
        ...toolsFor(post, teacher).filter((tool) => tool === "hide" || tool === "reject"),
        ...actsFor(post, teacher),
      ];
    };
    expect(may({})).toEqual(["hide", "pin"]);
    expect(may({ pinned: true })).toEqual(["hide", "unpin"]);
    expect(may({ status: "PENDING" })).toEqual(["reject", "approve"]);
    expect(may({ status: "HIDDEN" })).toEqual(["restore"]);
    expect(may({ status: "REJECTED" })).toEqual(["restore", "approve"]);
    expect(may(nothing)).toEqual([]);
    expect(actsFor(postBy("Ben"), inPhase("rebuttals"))).toEqual([]);
  });

  it("is to rate what others published, in a phase for it; the teacher rates nothing", () => {
    expect(mayRate(postBy("Ben"), inPhase("rebuttals"))).toBe(true);
    expect(mayRate(postBy("Ben"), inPhase("openings"))).toBe(false);
    expect(mayRate(postBy("Ada"), inPhase("rebuttals"))).toBe(false);
    expect(mayRate(postBy("Ben"), inPhase("rebuttals", okafor))).toBe(false);
    expect(mayRate(postBy("Ben", nothing), inPhase("rebuttals"))).toBe(false);
  });

  it("is to mark what restates one's own point; the essay's is the teacher's to mark", () => {
    const reply = postBy("Ben", { parentId: "of Ada" });
    expect(mayMark(reply, postBy("Ada"), inPhase("rebuttals"))).toBe(true);
    expect(mayMark(reply, postBy("Seo-yeon"), inPhase("rebuttals"))).toBe(false);
    expect(mayMark(reply, postBy("Ada"), inPhase("rebuttals", okafor))).toBe(false);
    expect(mayMark(postBy("Ben"), undefined, inPhase("rebuttals"))).toBe(false);
    expect(mayMark(postBy("Ben"), undefined, inPhase("rebuttals", okafor))).toBe(true);
  });

  it("is not to mark, even for the teacher, where the point it attacks is not shown", () => {
    const orphan = postBy("Ben", { parentId: "of somebody" });
    expect(mayMark(orphan, undefined, inPhase("rebuttals", okafor))).toBe(false);
    expect(mayMark(orphan, postBy("somebody", nothing), inPhase("rebuttals", okafor))).toBe(false);
  });
});

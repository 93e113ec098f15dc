import fc from "fast-check";
import { describe, expect, it } from "vitest";
import oxford from "../../prisma/formats/oxford.json";
import { type Answering, answeringLeft, type FlowItem, type FlowPost, flowOf } from "./flow";
import type { Phase } from "./phases";
import { kinds, otherSide, type Side, type Status, sides } from "./vocabulary";

const statuses = [
  "PUBLISHED",
  "PENDING",
  "HIDDEN",
  "REJECTED",
  "WITHDRAWN",
] as const satisfies readonly Status[];

const paragraphs = [{ id: "¶1" }, { id: "¶2" }];
const running: Answering = { essay: true, replies: true };
const over: Answering = { essay: false, replies: false };

const castSides: Readonly<Record<string, Side | null>> = {
  Ada: "PROPOSITION",
  "Min-jun": "PROPOSITION",
  Ben: "OPPOSITION",
  "Seo-yeon": "OPPOSITION",
  "Ms Okafor": null,
};
const says = (
  name: string,
  kind: FlowPost["kind"],
  id: string,
  parentId: string | null = null,
  more: Partial<FlowPost> = {},
): FlowPost => ({
  id,
  paragraphId: "¶1",
  parentId,
  kind,
  side: castSides[name] ?? null,
  status: "PUBLISHED",
  author: { memberId: name },
  ...more,
});

const flowWith = (posts: readonly FlowPost[], answering = running) =>
  flowOf({ paragraphs, posts, answering });
const itemsOf = ({ parts }: ReturnType<typeof flowOf>): readonly FlowItem[] =>
  [...parts.values()].flatMap(({ items }) => items);
const itemIn = (flow: ReturnType<typeof flowOf>, id: string) => itemsOf(flow).find((item) => item.id === id);
const become = (id: string, posts: readonly FlowPost[], answering = running) => {
  const item = itemIn(flowWith(posts, answering), id);
  return item && [item.state, ...item.answeredBy];
};

describe("a paragraph of the essay", () => {
  it("is the Proposition's, needs an answer, and stands before its posts", () => {
    const flow = flowWith([says("Ben", "REBUT", "b1"), says("Ada", "REBUT", "a1", "b1")]);
    expect([...flow.parts.keys()]).toEqual(["¶1", "¶2"]);
    expect(flow.parts.get("¶1")?.items.map(({ id }) => id)).toEqual(["¶1", "b1", "a1"]);
    expect(flow.parts.get("¶2")?.items).toEqual([
      {
        id: "¶2",
        type: "paragraph",
        side: "PROPOSITION",
        paragraphId: "¶2",
        parentId: null,
        needsAnswer: true,
        state: "open",
        answeredBy: [],
      },
    ]);
  });

  it("is answered when Ben rebuts it, and conceded when Seo-yeon concedes it too", () => {
    expect(become("¶1", [says("Ben", "REBUT", "b1")])).toEqual(["answered", "b1"]);
    expect(become("¶1", [says("Ben", "REBUT", "b1"), says("Seo-yeon", "CONCEDE", "s1")])).toEqual([
      "conceded",
      "b1",
      "s1",
    ]);
  });

  it("is not answered by Ben's question, Ada's support, or a reply further down", () => {
    const posts = [
      says("Ben", "QUESTION", "b1"),
      says("Ada", "SUPPORT", "a1"),
      says("Ben", "REBUT", "b2", "a1"),
    ];
    expect(become("¶1", posts)).toEqual(["open"]);
  });

  it("is not answered by a rebuttal of another paragraph", () => {
    expect(become("¶2", [says("Ben", "REBUT", "b1")])).toEqual(["open"]);
  });

  it("is dropped once the Opposition may no longer rebut the essay, even while replies go on", () => {
    expect(become("¶1", [], { essay: false, replies: true })).toEqual(["dropped"]);
    expect(become("¶1", [], { essay: true, replies: false })).toEqual(["open"]);
  });
});

describe("a post", () => {
  const bens = says("Ben", "REBUT", "b1");

  it("that rebuts is open, then dropped when replies are over", () => {
    expect(become("b1", [bens])).toEqual(["open"]);
    expect(become("b1", [bens], { essay: true, replies: false })).toEqual(["dropped"]);
  });

  it("is answered when the other side rebuts it, conceded when the other side concedes it", () => {
    expect(become("b1", [bens, says("Ada", "REBUT", "a1", "b1")])).toEqual(["answered", "a1"]);
    const both = [bens, says("Ada", "CONCEDE", "a1", "b1"), says("Min-jun", "REBUT", "m1", "b1")];
    expect(become("b1", both, over)).toEqual(["conceded", "a1", "m1"]);
  });

  it("is not answered by the other side's question or support, nor by its own side", () => {
    for (const kind of ["QUESTION", "SUPPORT"] as const)
      expect(become("b1", [bens, says("Ada", kind, "a1", "b1")])).toEqual(["open"]);
    for (const kind of kinds)
      expect(become("b1", [bens, says("Seo-yeon", kind, "s1", "b1")])).toEqual(["open"]);
  });

  it("is answered only by a direct reply", () => {
    const posts = [
      bens,
      says("Ada", "QUESTION", "a1", "b1"),
      says("Ben", "REBUT", "b2", "a1"),
      says("Ada", "REBUT", "a2", "b2"),
    ];
    expect(become("b1", posts)).toEqual(["open"]);
    expect(become("b2", posts)).toEqual(["answered", "a2"]);
  });

  it("that supports needs an answer, one that concedes needs none", () => {
    expect(become("a1", [says("Ada", "SUPPORT", "a1")])).toEqual(["open"]);
    expect(become("a1", [says("Ada", "SUPPORT", "a1"), says("Ben", "REBUT", "b1", "a1")])).toEqual([
      "answered",
      "b1",
    ]);
    expect(
      itemIn(flowWith([says("Ben", "CONCEDE", "b1"), says("Ada", "REBUT", "a1", "b1")]), "b1"),
    ).toMatchObject({
      needsAnswer: false,
      state: "none",
      answeredBy: [],
    });
  });

  it("of the teacher's needs no answer and answers nothing", () => {
    const posts = [
      says("Ms Okafor", "QUESTION", "o1"),
      says("Ben", "REBUT", "b1", "o1"),
      bens,
      says("Ms Okafor", "REBUT", "o2", "b1"),
    ];
    expect(itemIn(flowWith(posts), "o1")).toMatchObject({
      side: null,
      needsAnswer: false,
      state: "none",
      answeredBy: [],
    });
    expect(become("b1", posts)).toEqual(["open"]);
    expect(become("¶1", [says("Ms Okafor", "REBUT", "o1")])).toEqual(["open"]);
    expect(become("a1", [says("Ada", "QUESTION", "a1"), says("Ms Okafor", "SUPPORT", "o1", "a1")])).toEqual([
      "open",
    ]);
  });

  it.each(statuses.filter((status) => status !== "PUBLISHED"))(
    "that is %s is no item and no answer",
    (status) => {
      const hidden = says("Ada", "REBUT", "a1", "b1", { status });
      expect(flowWith([bens, hidden])).toEqual({ ...flowWith([bens]) });
      expect(become("a1", [bens, hidden])).toBeUndefined();
    },
  );

  it("under a hidden post stays in the flow, and does not answer the paragraph in its place", () => {
    const posts = [
      says("Ada", "SUPPORT", "a1", null, { status: "HIDDEN" }),
      says("Ben", "REBUT", "b1", "a1"),
    ];
    expect(become("b1", posts)).toEqual(["open"]);
    expect(become("¶1", posts)).toEqual(["open"]);
  });

  it("on none of the paragraphs has no place", () => {
    expect(
      itemsOf(flowWith([says("Ben", "REBUT", "b1", null, { paragraphId: "¶9" })])).map(({ id }) => id),
    ).toEqual(["¶1", "¶2"]);
  });
});

describe("a question", () => {
  const adas = says("Ada", "QUESTION", "a1");

  it.each(kinds)("is met by any reply of the other side: %s", (kind) => {
    expect(become("a1", [adas, says("Ben", kind, "b1", "a1")])).toEqual([
      kind === "CONCEDE" ? "conceded" : "answered",
      "b1",
    ]);
  });

  it("is not answered by its own side, nor by Ada herself after she changed sides", () => {
    expect(become("a1", [adas, says("Min-jun", "SUPPORT", "m1", "a1")])).toEqual(["open"]);
    expect(become("a1", [adas, says("Ada", "SUPPORT", "a2", "a1", { side: "OPPOSITION" })])).toEqual([
      "open",
    ]);
  });
});

describe("the ledger", () => {
  it("counts what became of each side's own items, conceded apart, and how much of the other's each side met", () => {
    const posts = [
      says("Ben", "REBUT", "b1"),
      says("Ada", "REBUT", "a1", "b1"),
      says("Seo-yeon", "QUESTION", "s1"),
      says("Min-jun", "CONCEDE", "m1", "s1"),
      says("Seo-yeon", "QUESTION", "s2"),
      says("Ms Okafor", "QUESTION", "o1"),
    ];
    expect(flowWith(posts, { essay: false, replies: true }).ledger).toEqual({
      PROPOSITION: { needs: 3, answered: 1, conceded: 0, open: 1, dropped: 1, clashRate: 2 / 3 },
      OPPOSITION: { needs: 3, answered: 1, conceded: 1, open: 1, dropped: 0, clashRate: 1 / 3 },
    });
  });

  it("has no clash rate over nothing", () => {
    expect(flowWith([]).ledger.PROPOSITION.clashRate).toBeNull();
    expect(flowWith([]).ledger.OPPOSITION.clashRate).toBe(0);
    expect(flowOf({ paragraphs: [], posts: [], answering: running }).ledger.OPPOSITION.clashRate).toBeNull();
  });
});

describe("what may still be answered", () => {
  const steps = oxford.phases as unknown as readonly Phase[];
  const leftAt = (key: string, isArchived = false) =>
    answeringLeft(
      steps,
      oxford.phases.findIndex((phase) => phase.key === key),
      isArchived,
    );

  it("is everything before and during Rebuttals, replies alone in Replies, and nothing after", () => {
    for (const key of ["lobby", "openings", "rebuttals"])
      expect(leftAt(key)).toEqual({ essay: true, replies: true });
    expect(leftAt("replies")).toEqual({ essay: false, replies: true });
    expect(leftAt("closing-vote")).toEqual(over);
    expect(leftAt("debrief")).toEqual(over);
  });

  it("is nothing in the archive", () => expect(leftAt("lobby", true)).toEqual(over));

  it("does not count questions, or what the Proposition may write", () => {
    const post = { PROPOSITION: ["REBUT"], OPPOSITION: ["QUESTION", "SUPPORT"] } as const;
    expect(answeringLeft([{ allows: { post, reply: false } }], 0, false)).toEqual(over);
    const concede = { PROPOSITION: [], OPPOSITION: ["CONCEDE"] } as const;
    expect(answeringLeft([{ allows: { post: concede, reply: false } }], 0, false)).toEqual({
      essay: true,
      replies: false,
    });
  });
});

const places = ["¶1", "¶2", "¶3", "¶4"].map((id) => ({ id }));
const answerings = fc.record({ essay: fc.boolean(), replies: fc.boolean() });
const drafts = fc.array(
  fc.record({
    isReply: fc.boolean(),
    at: fc.nat(),
    kind: fc.constantFrom(...kinds),
    side: fc.option(fc.constantFrom(...sides)),
    status: fc.oneof(fc.constant<Status>("PUBLISHED"), fc.constantFrom(...statuses)),
    author: fc.integer({ min: 0, max: 5 }),
  }),
  { maxLength: 60 },
);
/** Threads as they can stand in a room: a reply keeps its root's paragraph. */
const threads = drafts.map((rows) => {
  const posts: FlowPost[] = [];
  for (const { isReply, at, author, ...row } of rows) {
    const parent = isReply ? posts[at % Math.max(1, posts.length)] : undefined;
    const paragraphId = parent?.paragraphId ?? `¶${(at % 4) + 1}`;
    posts.push({
      ...row,
      id: `p${posts.length}`,
      paragraphId,
      parentId: parent?.id ?? null,
      author: { memberId: `m${author}` },
    });
  }
  return posts;
});
const roomFlow = (posts: readonly FlowPost[], answering: Answering, before?: ReturnType<typeof flowOf>) =>
  flowOf({ paragraphs: places, posts, answering }, before);
const change = (posts: readonly FlowPost[], id: string, more: Partial<FlowPost>) =>
  posts.map((post) => (post.id === id ? { ...post, ...more } : post));

describe("any flow", () => {
  it("gives whatever needs an answer one of four states, all else none, and the ledger adds up", () => {
    fc.assert(
      fc.property(threads, answerings, (posts, answering) => {
        const flow = roomFlow(posts, answering);
        const items = itemsOf(flow);
        for (const { needsAnswer, state, answeredBy } of items) {
          expect(["answered", "conceded", "open", "dropped"].includes(state)).toBe(needsAnswer);
          expect(answeredBy.length > 0).toBe(state === "answered" || state === "conceded");
        }
        for (const side of sides) {
          const own = items.filter((item) => item.side === side && item.needsAnswer);
          const count = (state: string) => own.filter((item) => item.state === state).length;
          const { clashRate, ...counts } = flow.ledger[side];
          expect(counts).toEqual({
            needs: own.length,
            answered: count("answered"),
            conceded: count("conceded"),
            open: count("open"),
            dropped: count("dropped"),
          });
          expect(counts.needs).toBe(counts.answered + counts.conceded + counts.open + counts.dropped);

          const { needs, answered, conceded } = flow.ledger[otherSide(side)];
          expect(clashRate).toBe(needs === 0 ? null : (answered + conceded) / needs);
        }
      }),
    );
  });

  it("has each paragraph and each published post once, as given, and an answer is a published post of the other side", () => {
    fc.assert(
      fc.property(threads, answerings, (posts, answering) => {
        const published = posts.filter(({ status }) => status === "PUBLISHED");
        const items = itemsOf(roomFlow(posts, answering));
        for (const { id } of places) {
          const onIt = published.filter(({ paragraphId }) => paragraphId === id).map((post) => post.id);
          expect(items.filter(({ paragraphId }) => paragraphId === id).map((item) => item.id)).toEqual([
            id,
            ...onIt,
          ]);
        }
        const byId = new Map(published.map((post) => [post.id, post]));
        for (const { side, answeredBy } of items)
          for (const id of answeredBy) expect(byId.get(id)?.side).toBe(side && otherSide(side));
      }),
    );
  });

  it("counts posts that are hidden, pending, rejected or withdrawn for nothing", () => {
    fc.assert(
      fc.property(threads, answerings, (posts, answering) => {
        const published = posts.filter(({ status }) => status === "PUBLISHED");
        expect(roomFlow(posts, answering)).toEqual(roomFlow(published, answering));
      }),
    );
  });

  it("opens again, or drops, what only a reply that is now hidden answered; all else stays as it was", () => {
    fc.assert(
      fc.property(threads, answerings, fc.nat(), (posts, answering, pick) => {
        const before = itemsOf(roomFlow(posts, answering));
        const answers = [...new Set(before.flatMap(({ answeredBy }) => answeredBy))];
        const hidden = answers[pick % Math.max(1, answers.length)];
        fc.pre(hidden !== undefined);

        const after = roomFlow(change(posts, hidden, { status: "HIDDEN" }), answering);
        for (const item of before) {
          const now = itemIn(after, item.id);
          if (item.id === hidden) expect(now).toBeUndefined();
          else if (!item.answeredBy.includes(hidden)) expect(now).toEqual(item);
          else {
            const canAnswer = item.type === "paragraph" ? answering.essay : answering.replies;
            expect(now?.answeredBy).toEqual(item.answeredBy.filter((id) => id !== hidden));
            if (item.answeredBy.length === 1) expect(now?.state).toBe(canAnswer ? "open" : "dropped");
          }
        }
      }),
    );
  });

  it("drops nothing when somebody concedes", () => {
    fc.assert(
      fc.property(
        threads,
        answerings,
        fc.nat(),
        fc.option(fc.constantFrom(...sides)),
        (posts, answering, at, side) => {
          const parent = posts[at % (posts.length + 1)];
          const concession = says("Ada", "CONCEDE", "concession", parent?.id ?? null, {
            side,
            paragraphId: parent?.paragraphId ?? "¶1",
          });
          const before = roomFlow(posts, answering);
          for (const { id, state } of itemsOf(roomFlow([...posts, concession], answering)))
            if (state === "dropped") expect(itemIn(before, id)?.state).toBe("dropped");
        },
      ),
    );
  });
});

describe("the next flow", () => {
  it("keeps every part but the one Ben wrote on", () => {
    const posts = [says("Ben", "REBUT", "b1"), says("Ben", "REBUT", "b2", null, { paragraphId: "¶2" })];
    const before = flowWith(posts);
    const after = flowOf(
      {
        paragraphs,
        posts: [...posts, says("Ada", "REBUT", "a1", "b2", { paragraphId: "¶2" })],
        answering: running,
      },
      before,
    );
    expect(after.parts.get("¶1")).toBe(before.parts.get("¶1"));
    expect(after.parts.get("¶2")).not.toBe(before.parts.get("¶2"));
    expect(itemIn(after, "b2")?.state).toBe("answered");
  });

  it("keeps a part in which only a pending post came or went", () => {
    const before = flowWith([says("Ben", "REBUT", "b1")]);
    const pending = says("Ada", "REBUT", "a1", "b1", { status: "PENDING" });
    const after = flowOf(
      { paragraphs, posts: [says("Ben", "REBUT", "b1"), pending], answering: running },
      before,
    );
    expect(after.parts.get("¶1")).not.toBe(before.parts.get("¶1"));
    const same = [...(before.parts.get("¶1")?.posts ?? []), pending];
    expect(flowOf({ paragraphs, posts: same, answering: running }, before).parts.get("¶1")).toBe(
      before.parts.get("¶1"),
    );
  });

  it("is made anew when what may be answered changes, and not when only its object does", () => {
    const posts = [says("Ben", "REBUT", "b1")];
    const before = flowWith(posts);
    expect(flowOf({ paragraphs, posts, answering: { ...running } }, before).parts.get("¶1")).toBe(
      before.parts.get("¶1"),
    );
    expect(itemIn(flowOf({ paragraphs, posts, answering: over }, before), "b1")?.state).toBe("dropped");
  });

  it("equals one from scratch after any change, and shares all that did not change", () => {
    const changes = fc.record({
      at: fc.nat(),
      what: fc.constantFrom("status", "kind", "side", "gone", "new", "phase", "nothing", "order"),
      status: fc.constantFrom(...statuses),
      kind: fc.constantFrom(...kinds),
      side: fc.option(fc.constantFrom(...sides)),
      answering: answerings,
    });
    fc.assert(
      fc.property(
        threads,
        answerings,
        changes,
        (posts, answering, { at, what, status, kind, side, answering: later }) => {
          const before = roomFlow(posts, answering);
          const target = posts[at % Math.max(1, posts.length)];
          const next = what === "phase" ? later : answering;
          const changed = !target
            ? posts
            : {
                status: change(posts, target.id, { status }),
                kind: change(posts, target.id, { kind }),
                side: change(posts, target.id, { side }),
                gone: posts.filter((post) => post !== target),
                new: [
                  ...posts,
                  says("Ada", kind, "new", target.id, { side, status, paragraphId: target.paragraphId }),
                ],
                phase: posts,
                nothing: [...posts],
                order: posts.toReversed(),
              }[what];

          const after = roomFlow(changed, next, before);
          expect(after).toEqual(roomFlow(changed, next));
          if (what === "phase" || what === "order") return;
          for (const { id } of places) {
            const isTouched = what !== "nothing" && id === target?.paragraphId;
            if (!isTouched) expect(after.parts.get(id)).toBe(before.parts.get(id));
          }
        },
      ),
    );
  });
});

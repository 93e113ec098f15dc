import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answering, flowOf } from "../flow";
import { kinds, otherSide, type Side, sides } from "../vocabulary";
import { type Company, forYou, unansweredOf } from "./for-you";
import type { Said } from "./quoting";

const paragraphs = [{ id: "¶1" }, { id: "¶2" }];
const running: Answering = { essay: true, replies: true };

type Who = Readonly<{ memberId: string; side: Side | null }>;
const ada = { memberId: "Ada", side: "PROPOSITION" } as const;
const minJun = { memberId: "Min-jun", side: "PROPOSITION" } as const;
const ben = { memberId: "Ben", side: "OPPOSITION" } as const;
const seoYeon = { memberId: "Seo-yeon", side: "OPPOSITION" } as const;
const lee = { memberId: "Judge Lee", side: null };

const says = (who: Who, kind: Said["kind"], id: string, more: Partial<Said> = {}): Said => ({
  id,
  paragraphId: "¶1",
  parentId: null,
  kind,
  side: who.side,
  status: "PUBLISHED",
  author: { memberId: who.memberId },
  body: "",
  quote: null,
  ...more,
});
/** Without teammates, so that all stands in the order of the flow, unless a test names some. */
const alone: Company = { teammates: [], taken: [], begun: null };
const listFor = (me: Who, posts: readonly Said[], answering = running, company: Partial<Company> = {}) =>
  forYou(flowOf({ paragraphs, posts, answering }), posts, me, { ...alone, ...company });
const idsFor = (...asked: Parameters<typeof listFor>) => listFor(...asked).map(({ item }) => item.id);
const groupsFor = (...asked: Parameters<typeof listFor>) =>
  listFor(...asked).map(({ item, group }) => [item.id, group]);

const exchange = [
  says(ben, "REBUT", "b1"),
  says(ada, "QUESTION", "a1", { parentId: "b1" }),
  says(seoYeon, "REBUT", "s1", { paragraphId: "¶2" }),
  says(minJun, "SUPPORT", "m1", { paragraphId: "¶2" }),
  says(seoYeon, "QUESTION", "s2", { parentId: "m1", paragraphId: "¶2" }),
];

describe("what is for you", () => {
  it("begins with the replies to your own posts, then the other side's other posts, as in the flow", () => {
    expect(idsFor(minJun, exchange)).toEqual(["s2", "b1", "s1"]);
    expect(idsFor(ada, exchange)).toEqual(["b1", "s1", "s2"]);
  });

  it("ends for the Opposition, and only for it, with the paragraphs nobody rebutted", () => {
    expect(idsFor(ben, exchange.slice(0, 2))).toEqual(["a1", "¶2"]);
    expect(idsFor(ada, [])).toEqual([]);
    expect(idsFor(seoYeon, [])).toEqual(["¶1", "¶2"]);
  });

  it("is answered once for both who share a side", () => {
    const answered = [...exchange, says(ada, "SUPPORT", "a2", { parentId: "s2", paragraphId: "¶2" })];
    expect(idsFor(minJun, answered)).toEqual(["b1", "s1"]);
    expect(idsFor(ada, answered)).toEqual(["b1", "s1"]);
  });

  it("leaves out what needs no answer, and what is dropped", () => {
    expect(idsFor(ada, [says(ben, "CONCEDE", "b1")])).toEqual([]);
    expect(idsFor(ada, exchange, { essay: true, replies: false })).toEqual([]);
    expect(idsFor(ben, exchange, { essay: false, replies: true })).toEqual(["a1", "m1"]);
  });

  it("is nothing for Judge Lee", () => expect(idsFor(lee, exchange)).toEqual([]));

  it("leaves out what Ben himself wrote before he changed sides", () => {
    expect(idsFor({ ...ben, side: "PROPOSITION" }, exchange)).toEqual(["s1", "s2"]);
  });

  it("still counts a reply to Min-jun's post as to Min-jun when the post is hidden", () => {
    const hidden = exchange.map((post) => (post.id === "m1" ? { ...post, status: "HIDDEN" as const } : post));
    expect(idsFor(minJun, hidden)).toEqual(["s2", "b1", "s1"]);
  });
});

describe("whose a thing is first", () => {
  const words = (start: number, end: number) => ({ quote: { start, end } });
  const debate = [
    says(ada, "SUPPORT", "a1", { ...words(4, 20), body: "It is dear, and it grows dearer." }),
    says(ben, "REBUT", "b1", { paragraphId: "¶2", ...words(4, 20) }),
    says(ben, "REBUT", "b2", words(19, 30)),
    says(seoYeon, "REBUT", "s1", { body: "Of “It grows dearer.” there is no proof." }),
    says(seoYeon, "REBUT", "s2", { body: "He says “dear”, and also:\n> it  grows DEARER" }),
    says(seoYeon, "REBUT", "s3", { parentId: "a1" }),
  ];

  it("is hers whose post it answers, then hers who wrote or chose the words that it quotes", () => {
    expect(groupsFor(ada, debate)).toEqual([
      ["s3", "me"],
      ["b2", "words"],
      ["s1", "words"],
      ["s2", "words"],
      ["b1", "side"],
    ]);
    expect(groupsFor(minJun, debate).map(([, group]) => group)).toEqual(Array(5).fill("side"));
  });

  it("is what each of two teammates begins with: one with what is hers, the other with another", () => {
    const company = { teammates: ["Ada", "Min-jun"] };
    expect(groupsFor(ada, debate, running, company)[0]).toEqual(["s3", "me"]);
    expect(groupsFor(minJun, debate, running, company)[0]?.[0]).not.toBe("s3");
  });

  it("is one of theirs alone where both chose the same words: the other begins elsewhere", () => {
    const both = [
      says(ada, "SUPPORT", "a1", words(4, 20)),
      says(minJun, "SUPPORT", "m1", words(10, 20)),
      says(ben, "REBUT", "b1", words(12, 14)),
      says(ben, "REBUT", "b2", { paragraphId: "¶2" }),
    ];
    const company = { teammates: ["Ada", "Min-jun"] };
    const lists = [ada, minJun].map((me) => groupsFor(me, both, running, company));
    expect(lists).toContainEqual([
      ["b1", "words"],
      ["b2", "side"],
    ]);
    expect(lists).toContainEqual([
      ["b2", "start"],
      ["b1", "words"],
    ]);
  });

  it("goes down while a teammate has it open, and stands first for who has it open", () => {
    expect(groupsFor(ada, debate, running, { taken: ["s3", "b1"] })).toEqual([
      ["b2", "words"],
      ["s1", "words"],
      ["s2", "words"],
      ["s3", "taken"],
      ["b1", "taken"],
    ]);
    expect(groupsFor(ada, debate, running, { begun: "b1" })[0]).toEqual(["b1", "begun"]);
  });
});

describe("what is unanswered", () => {
  it("counts for each side what the other side said, the essay with the Opposition's", () => {
    expect(unansweredOf(flowOf({ paragraphs, posts: exchange, answering: running }))).toEqual({
      PROPOSITION: 3,
      OPPOSITION: 2,
    });
    expect(unansweredOf(flowOf({ paragraphs, posts: [], answering: running }))).toEqual({
      PROPOSITION: 0,
      OPPOSITION: 2,
    });
  });

  it("is what a member who wrote nothing yet finds for themself", () => {
    const thread = fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        side: fc.constantFrom(...sides),
        to: fc.option(fc.nat()),
        place: fc.constantFrom("¶1", "¶2"),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(thread, fc.constantFrom(...sides), (rows, side) => {
        const posts = rows.map(({ kind, to, place, side: by }, at) => {
          const parentId = to === null || at === 0 ? null : `p${to % at}`;
          return says({ memberId: "Ada", side: by }, kind, `p${at}`, { parentId, paragraphId: place });
        });
        const flow = flowOf({ paragraphs, posts, answering: running });
        const items = forYou(flow, posts, { memberId: "Kofi", side }, alone);
        expect(items).toHaveLength(unansweredOf(flow)[side]);
        for (const { item } of items)
          expect([item.side, item.state, item.needsAnswer]).toEqual([otherSide(side), "open", true]);
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { type FlowPost, flowOf } from "@/lib/debate/flow";
import { shownId } from "@/lib/debate/naming/shown-name";
import type { MeView, PhaseView, PostView } from "@/lib/debate/views";
import type { Kind, Side } from "@/lib/debate/vocabulary";
import { forYouList } from "./for-you-list";

const ada: MeView = {
  memberId: "Ada",
  name: "Ada",
  role: "STUDENT",
  side: "PROPOSITION",
  isMuted: false,
  muteReason: null,
  pseudonym: null,
  ballots: { OPENING: null, CLOSING: null },
  credits: [],
  ratings: {},
  placed: null,
  opened: [],
};
const lee: MeView = { ...ada, memberId: "Judge Lee", name: "Judge Lee", role: "JUDGE", side: null };

const says = (
  name: string,
  side: Side,
  kind: Kind,
  id: string,
  parentId: string | null = null,
): PostView => ({
  id,
  paragraphId: "¶1",
  parentId,
  kind,
  side,
  author: { memberId: name, name },
  body: `${name} says ${id}.`,
  restatement: null,
  quote: null,
  evidence: [],
  status: "PUBLISHED",
  reason: null,
  anchor: "same",
  pinned: false,
  isFirst: false,
  createdAt: "2026-11-24T09:00:00.000Z",
  editedAt: null,
  phaseIndex: 3,
  seq: 1,
});
const ben = (kind: Kind, id: string, parentId: string | null = null) =>
  says("Ben", "OPPOSITION", kind, id, parentId);

const rebuttals: PhaseView = {
  key: "rebuttals",
  title: "Rebuttals",
  index: 0,
  steps: [],
  startedAt: "2026-11-24T09:00:00.000Z",
  endsAt: null,
  paused: null,
  allows: {
    post: { PROPOSITION: ["SUPPORT"], OPPOSITION: ["REBUT"] },
    reply: true,
    rate: false,
    ballot: null,
    swap: false,
    reveals: false,
  },
  gate: null,
  sayItBack: false,
  holdsResults: false,
};
const nobody: PhaseView["allows"] = {
  ...rebuttals.allows,
  post: { PROPOSITION: [], OPPOSITION: [] },
  reply: false,
};

const flowIn = (posts: readonly FlowPost[], replies = true) =>
  flowOf({ paragraphs: [{ id: "¶1" }], posts, answering: { essay: true, replies } });
const listOf = (posts: readonly PostView[], me = ada, phase = rebuttals, replies = true) =>
  forYouList({ phase, posts, me, members: [] }, flowIn(posts, replies), {});

describe("what is for a member in the room", () => {
  const posts = [
    ben("REBUT", "b1"),
    says("Ada", "PROPOSITION", "REBUT", "a1", "b1"),
    ben("QUESTION", "b2"),
    ben("REBUT", "b3", "a1"),
  ];

  it("says of each thing whether it answers the reader", () => {
    expect(listOf(posts)?.entries.map(({ post, isToMe }) => [post?.id, isToMe])).toEqual([
      ["b3", true],
      ["b2", false],
    ]);
  });

  it("begins with another thing for each of a side, though each knows their own id and others by pseudonyms", () => {
    const role = "STUDENT" as const;
    const team = ["Heron", "Otter", "Wren"].map((pseudonym, at) => ({ id: `m${at}`, pseudonym, role }));
    for (let lesson = 0; lesson < 10; lesson++) {
      const said = team.map((_, at) => ben("REBUT", `b${lesson} ${at}`));
      const own = says("m1", "PROPOSITION", "REBUT", "own", said[0]?.id);
      const asked = ben("REBUT", "asked", "own");
      const firsts = team.map((me) => {
        const idOf = (one: typeof me) => (one === me ? me.id : shownId(one, "PSEUDONYM"));
        const posts = [...said.slice(1), asked].concat(said[0] ?? [], {
          ...own,
          author: { memberId: idOf(team[1] ?? me), name: "Otter" },
        });
        const members = team.map((one) => ({ id: idOf(one), name: one.pseudonym, role, side: ada.side }));
        const reader = { ...ada, memberId: me.id, pseudonym: me.pseudonym };
        const room = { phase: rebuttals, posts, me: reader, members };
        return forYouList(room, flowIn(posts), {})?.entries[0];
      });
      expect(new Set(firsts.map((entry) => entry?.item.id)).size).toBe(3);
      expect(firsts.map((entry) => entry?.isToMe)).toEqual([false, true, false]);
    }
  });

  it("has the essay's paragraphs without a post", () => {
    const seoYeon = { ...ada, memberId: "Seo-yeon", side: "OPPOSITION" } as const;
    expect(listOf([], seoYeon)?.entries).toMatchObject([{ post: null, isToMe: false, item: { id: "¶1" } }]);
  });

  it("is only the counts for Judge Lee", () => {
    expect(listOf(posts, lee)).toMatchObject({
      side: null,
      entries: [],
      unanswered: { PROPOSITION: 2, OPPOSITION: 0 },
    });
  });

  it("is nothing while nobody writes", () => {
    expect(listOf(posts, ada, { ...rebuttals, allows: nobody })).toBeNull();
    expect(listOf(posts, ada, { ...rebuttals, allows: { ...nobody, reply: true } })).not.toBeNull();
    expect(
      listOf(posts, ada, { ...rebuttals, allows: { ...rebuttals.allows, reply: false } }),
    ).not.toBeNull();
  });

  it("says why it is empty", () => {
    const answered = [ben("REBUT", "b1"), says("Min-jun", "PROPOSITION", "REBUT", "m1", "b1")];
    expect(listOf([])?.emptiness).toBe("nothingSaid");
    expect(listOf(answered)?.emptiness).toBe("allAnswered");
    expect(listOf(posts, ada, rebuttals, false)).toMatchObject({ entries: [], emptiness: "tooLate" });
  });
});

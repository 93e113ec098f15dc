import type { PostRow } from "../rows";
import { randomFrom } from "../sides";
import type { PostView } from "../views";
import { seePost } from "../visibility";
import { kinds } from "../vocabulary";

/** Debates of many posts, for tests: whatever goes over posts has to come to an end with each of them. */

/** The essay that they are about. */
export const paragraphs = Array.from({ length: 9 }, (_, at) => ({
  id: `¶${at + 1}`,
  number: at + 1,
  text: "Drills frighten nobody. ".repeat(40),
}));

export const memberIds = Array.from({ length: 500 }, (_, at) => `member-${at}`);

/** The number of the earlier post that one answers; null for the essay. */
type Answering = (at: number, random: () => number) => number | null;

const one: Answering = (at) => (at === 0 ? null : at - 1);

type Plan = Readonly<{ to: Answering; of?: Partial<PostRow> }>;

const plans = {
  "all on the essay": { to: () => null },
  "all on one paragraph": { to: () => null, of: { paragraphId: "¶1" } },
  "all to one post": { to: (at) => (at === 0 ? null : 0) },
  "all by one member": { to: (at) => (at % 3 === 0 ? null : at - 1), of: { authorId: "member-1" } },
  "one thread, each to the one before": { to: one },
  "one thread of hidden posts": { to: one, of: { status: "HIDDEN" } },
  "one thread with an answer beside each step": { to: (at) => (at === 0 ? null : at - 1 - ((at - 1) % 2)) },
  "one thread in which everything is answered twice": {
    to: (at) => (at === 0 ? null : Math.floor((at - 1) / 2)),
  },
  "one thread of concessions": { to: one, of: { kind: "CONCEDE" } },
  "all in the words of others": {
    to: () => null,
    of: { kind: "REBUT", body: "You say “The treaty of 1953 binds both”. The treaty of 1953 binds both." },
  },
  "threads as they come": { to: (at, random) => (random() < 0.2 ? null : Math.floor(random() * at)) },
} as const satisfies Readonly<Record<string, Plan>>;

export type Shape = keyof typeof plans;
export const shapes = Object.keys(plans) as readonly Shape[];

/** So many posts of one shape, as written. */
export function debateOf(shape: Shape, count: number): readonly PostRow[] {
  const { to, of }: Plan = plans[shape];
  const random = randomFrom("shapes");
  const posts: PostRow[] = [];
  for (let at = 0; at < count; at++) {
    const parent = posts[to(at, random) ?? count];
    const start = (at * 13) % 800;
    posts.push({
      id: `post-${String(at).padStart(6, "0")}`,
      paragraphId: parent?.paragraphId ?? `¶${1 + (at % paragraphs.length)}`,
      parentId: parent?.id ?? null,
      kind: kinds[at % kinds.length] ?? "REBUT",
      side: parent?.side === "OPPOSITION" ? "PROPOSITION" : "OPPOSITION",
      authorId: `member-${at % memberIds.length}`,
      authorName: `Student ${at % memberIds.length}`,
      authorRole: "STUDENT",
      authorPseudonym: null,
      isAuthorNameWaiting: false,
      key: null,
      body: "The treaty of 1953 binds both.",
      restatement: null,
      quote: { exact: "", prefix: "", suffix: "", start, end: start + 20 },
      evidence: [],
      status: "PUBLISHED",
      reason: null,
      hasReplies: true,
      flags: 0,
      anchor: "same",
      quotedBefore: null,
      isPinned: at % 1000 === 0,
      isFirst: false,
      createdAt: new Date(1_800_000_000_000 + at),
      editedAt: null,
      phaseIndex: 3,
      seq: at + 1,
      ...of,
    });
  }
  // What is hidden leads to something that is not, or nobody would look at it.
  const last = posts.at(-1);
  return last ? posts.with(-1, { ...last, status: "PUBLISHED" }) : posts;
}

/** The same as their teacher sees them. */
export const viewsOf = (shape: Shape, count: number): readonly PostView[] =>
  debateOf(shape, count).flatMap((row) => seePost(row, "teacher", "REAL") ?? []);

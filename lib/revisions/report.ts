import type { moveTo } from "../debate/reanchor/move";
import { plainOf } from "../debate/typeset/typeset";
import type { PostView } from "../debate/views";
import type { Anchoring, Side } from "../debate/vocabulary";

/** Where a post stands: its paragraph's number, null for none, and the words there that it is about. */
type Standing = Readonly<{ number: number | null; words: string | null }>;

/** What a room's move would do to one post. */
export type ReportedPost = Readonly<{
  id: string;
  name: string | null;
  side: Side | null;
  kind: PostView["kind"];
  body: string;
  anchor: Anchoring;
  before: Standing;
  after: Standing;
}>;

/** What a room's move to another revision would do, before it happens. */
export type MoveReport = Readonly<{
  from: number;
  to: number;
  counts: Readonly<Record<Anchoring, number>>;
  posts: readonly ReportedPost[];
}>;

type Moved = ReturnType<typeof moveTo> extends ReadonlyMap<string, infer Anchored> ? Anchored : never;
type Essay = readonly Readonly<{ id: string; number: number; text: string }>[];

const longestShown = 280;

/** One post's line of the report; null for the place of one that was taken away. */
export function reportOf(post: PostView, moved: Moved, before: Essay, after: Essay): ReportedPost | null {
  if (post.body === null) return null;
  const [old, now] = [
    before.find(({ id }) => id === post.paragraphId),
    after.find(({ id }) => id === moved.paragraphId),
  ];
  const isReply = post.parentId !== null;
  const whole = (text: string | undefined) => (isReply || text === undefined ? null : shortened(text));
  return {
    id: post.id,
    name: post.author?.name ?? null,
    side: post.side,
    kind: post.kind,
    body: shortened(plainOf(post)),
    anchor: moved.anchor,
    before: {
      number: old?.number ?? null,
      words: post.quote?.exact ?? post.quotedBefore ?? whole(old?.text),
    },
    after: {
      number: now?.number ?? null,
      words: moved.quote?.exact ?? (moved.anchor === "paragraph" ? null : whole(now?.text)),
    },
  };
}

const shortened = (text: string): string => {
  const letters = Array.from(text);
  return letters.length > longestShown ? `${letters.slice(0, longestShown - 1).join("")}…` : text;
};

import type { Audience, Origins } from "../debate/audience";
import type { MemberRow, PostRow } from "../debate/rows";
import { seeMember, seePost } from "../debate/visibility";
import type { Naming } from "../debate/vocabulary";

type Texts = Map<string, string | null>;
type Made = {
  texts: WeakMap<object, Texts>;
  /** By the list of posts, and each run by its first row. */
  lists: WeakMap<readonly PostRow[], readonly Run[]>;
  runs: WeakMap<PostRow, Run>;
};

/** Some posts after one another, and their texts together as bytes, by who sees them. */
export type Run = Origins & Readonly<{ joined: Map<string, Joined> }>;

/** Texts after one another as bytes, and where in them the text of each row ends. */
type Joined = Readonly<{ bytes: Buffer<ArrayBuffer>; ends: readonly number[] }>;

const store = globalThis as { crossfloorTexts?: Made };
const made: Made = store.crossfloorTexts ?? {
  texts: new WeakMap(),
  lists: new WeakMap(),
  runs: new WeakMap(),
};
store.crossfloorTexts = made;

/**
 * A post as JSON text, made once for each row and each kind of viewer, by whom it goes out; null where they
 * may not see it.
 */
export const postText = (row: PostRow, audience: Audience, names: Naming): string | null =>
  textOf(row, `${audience} ${names}`, () => seePost(row, audience, names));

/** The same for a member. */
export const memberText = (row: MemberRow, audience: Audience, names: Naming): string | null =>
  textOf(row, `${audience} ${names}`, () => seeMember(row, audience, names));

/** The text of something that everybody sees alike, made once for each object. */
export const sharedText = (shown: object): string => textOf(shown, "", () => shown) ?? "null";

function textOf(row: object, kind: string, see: () => object | null): string | null {
  const texts: Texts = made.texts.get(row) ?? new Map();
  const known = texts.get(kind);
  if (known !== undefined) return known;
  const view = see();
  const text = view && JSON.stringify(view);
  made.texts.set(row, texts.set(kind, text));
  return text;
}

/** So many posts have their bytes together. */
const lengthOfRun = 100;

/** Posts in runs, of which most are the same as before when one is added or changed. */
export function runsOf(posts: readonly PostRow[]): readonly Run[] {
  const runs =
    made.lists.get(posts) ??
    Array.from({ length: Math.ceil(posts.length / lengthOfRun) }, (_, at) => runAt(posts, at * lengthOfRun));
  made.lists.set(posts, runs);
  return runs;
}

function runAt(posts: readonly PostRow[], from: number): Run {
  const first = posts[from];
  const known = first && made.runs.get(first);
  if (known && isSame(known.rows, posts, from)) return known;
  const rows = posts.slice(from, from + lengthOfRun);
  const run = {
    rows,
    joined: new Map<string, Joined>(),
    placesBy: placesByAuthor(rows),
    phaseIndexes: new Set(rows.map(({ phaseIndex }) => phaseIndex)),
  };
  if (first) made.runs.set(first, run);
  return run;
}

function placesByAuthor(rows: readonly PostRow[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { authorId }] of rows.entries())
    places.set(authorId, [...(places.get(authorId) ?? []), at]);
  return places;
}

function isSame(rows: readonly PostRow[], posts: readonly PostRow[], from: number): boolean {
  if (rows.length !== Math.min(lengthOfRun, posts.length - from)) return false;
  for (let at = 0; at < rows.length; at++) if (rows[at] !== posts[from + at]) return false;
  return true;
}

/** The texts of a run's rows for an audience as bytes, or of those from one to before another. */
export function runBytes(
  run: Run,
  audience: Audience,
  names: Naming,
  from = 0,
  to = run.rows.length,
): Buffer<ArrayBuffer> {
  const { bytes, ends } = joinedFor(run, audience, names);
  if (from === 0 && to === run.rows.length) return bytes;
  const start = from === 0 ? 0 : (ends[from - 1] ?? 0);
  const end = to === 0 ? 0 : (ends[to - 1] ?? 0);
  return bytes.subarray(start > 0 && start < end ? start + 1 : start, end);
}

/** Made once while a run's rows stay the same. */
function joinedFor({ rows, joined }: Run, audience: Audience, names: Naming): Joined {
  const kind = `${audience} ${names}`;
  const known = joined.get(kind);
  if (known) return known;
  const texts = rows.map((row) => postText(row, audience, names));
  let end = 0;
  const ends = texts.map((text) => {
    if (text !== null) end += Buffer.byteLength(text) + (end > 0 ? 1 : 0);
    return end;
  });
  const fresh = { bytes: Buffer.from(listed(texts)), ends };
  joined.set(kind, fresh);
  return fresh;
}

/** Texts after one another, without those that may not be seen. */
export const listed = (texts: readonly (string | null)[]): string => texts.filter(Boolean).join(",");

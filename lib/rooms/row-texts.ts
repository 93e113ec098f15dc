import type { Audience } from "../debate/audience";
import type { MemberRow, PostRow } from "../debate/rows";
import { seeMember, seePost } from "../debate/visibility";
import type { Naming } from "../debate/vocabulary";

type Texts = Map<string, string | null>;
type Run = Readonly<{ rows: readonly PostRow[]; texts: Map<string, string> }>;
type Made = { texts: WeakMap<object, Texts>; runs: WeakMap<PostRow, Run> };

const store = globalThis as { crossfloorTexts?: Made };
const made: Made = store.crossfloorTexts ?? { texts: new WeakMap(), runs: new WeakMap() };
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

/** So many posts have one text together. */
const lengthOfRun = 100;

/** Posts in runs, of which most stay the same when one is added or changed. */
export const runsOf = (posts: readonly PostRow[]): readonly (readonly PostRow[])[] =>
  Array.from({ length: Math.ceil(posts.length / lengthOfRun) }, (_, at) =>
    posts.slice(at * lengthOfRun, (at + 1) * lengthOfRun),
  );

/** The text of a run of posts for an audience, made once while its rows stay the same. */
export function runText(rows: readonly PostRow[], audience: Audience, names: Naming): string {
  const [first] = rows;
  if (!first) return "";
  const before = made.runs.get(first);
  const isSame = before?.rows.length === rows.length && rows.every((row, at) => row === before.rows[at]);
  const run = isSame ? before : { rows, texts: new Map<string, string>() };
  made.runs.set(first, run);
  const kind = `${audience} ${names}`;
  const text = run.texts.get(kind) ?? listed(rows.map((row) => postText(row, audience, names)));
  run.texts.set(kind, text);
  return text;
}

/** Texts after one another, without those that may not be seen. */
export const listed = (texts: readonly (string | null)[]): string => texts.filter(Boolean).join(",");

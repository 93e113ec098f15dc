import type { Audience } from "../debate/audience";
import {
  type Beginning,
  commonBeginning,
  isMuch,
  ownBeginning,
  type Part,
  partOf,
} from "../debate/beginning";
import type { MemberRow, PostRow } from "../debate/rows";
import type { WholeRoom } from "../debate/snapshot";
import { inOrderWritten } from "./bring-forward";
import { findRow } from "./row-list";
import { postText, type Run, runsOf } from "./row-texts";

type Common = Beginning & Readonly<{ names: WholeRoom["room"]["names"] }>;

/** What all of an audience begin with, by the list of posts. */
const made = new WeakMap<readonly PostRow[], Map<Audience, Common>>();

/**
 * What a page of a big room without a gate begins with, as written, some of which its reader may not see; and
 * how many posts there are in all. Only what is the reader's own is looked for anew. Null where the room is
 * not big, or a gate holds.
 */
export function firstPostsFor(
  me: MemberRow,
  audience: Audience,
  { posts, gate, room: { names } }: WholeRoom,
): Readonly<{ rows: readonly PostRow[]; counts: Beginning["counts"] }> | null {
  if (gate || !isMuch(posts)) return null;
  const known = made.get(posts) ?? new Map<Audience, Common>();
  const same = known.get(audience);
  const runs = runsOf(posts);
  const common =
    same?.names === names
      ? same
      : { ...commonBeginning(runs.map((run) => partFor(run, audience, names))), names };
  made.set(posts, known.set(audience, common));

  const own = runs.flatMap(({ placesBy, rows }) =>
    (placesBy.get(me.id) ?? []).flatMap((at) => rows[at] ?? []),
  );
  const ids = new Set([...common.ids, ...ownBeginning(own, (id) => findRow(posts, id))]);
  const rows = [...ids].flatMap((id) => findRow(posts, id) ?? []);
  return { rows: rows.toSorted(inOrderWritten), counts: common.counts };
}

const parts = new WeakMap<Run, Map<string, Part>>();

/** What an audience sees of a run, looked at once while its rows stay the same. */
function partFor(run: Run, audience: Audience, names: Common["names"]): Part {
  const kind = `${audience} ${names}`;
  const known = parts.get(run) ?? new Map<string, Part>();
  const part = known.get(kind) ?? partOf(run.rows.filter((row) => postText(row, audience, names) !== null));
  parts.set(run, known.set(kind, part));
  return part;
}

import { type Gate, isBehindGate } from "./gates";
import type { PostRow } from "./rows";
import type { Role, Side } from "./vocabulary";

/** Who looks at a room, in the terms of the rules. */
export type Viewer = Readonly<{
  id: string;
  role: Role;
  side: Side | null;
  /** The teacher who looks on as them, by id: sees what they see, but not what is theirs alone. */
  watchedBy?: string | null;
  /** A teacher whose screen the class looks at: it shows what the class may see, and the way in. */
  isOnWall?: boolean;
}>;

/** Whether somebody sees a room as its teacher, and not as the wall does, which the class looks at. */
export const seesAsTeacher = ({ role, isOnWall }: Pick<Viewer, "role" | "isOnWall">): boolean =>
  role === "TEACHER" && !isOnWall;

/**
 * How a viewer stands to a row; "waiting" is a student who has yet to write there, or the wall while some may
 * have to, and a post of a teacher's own is seen as "teacher-author". Viewers of one audience see the same,
 * so a view is made once for each.
 */
export type Audience = "teacher" | "teacher-author" | "owner" | "class" | "wall" | "waiting";

export const audienceOf = (viewer: Viewer, ownerId: string | null): Audience =>
  viewer.isOnWall
    ? "wall"
    : viewer.role === "TEACHER"
      ? "teacher"
      : viewer.id === ownerId
        ? "owner"
        : "class";

/** The same for what one member alone may see: their ballot, their ratings. */
export const audienceOfOwn = (viewer: Viewer, ownerId: string | null): Audience =>
  audienceOf(viewer, viewer.watchedBy ? null : ownerId);

/** The same for a post, which may stand behind a write-first gate. */
export function audienceOfPost(viewer: Viewer, row: PostRow, gate: Gate | null): Audience {
  if (isBehindGate(gate, viewer, row)) return "waiting";
  return seesAsTeacher(viewer) && viewer.id === row.authorId
    ? "teacher-author"
    : audienceOf(viewer, row.authorId);
}

/** Some posts, with where those of each author stand among them, and of which phases they are. */
export type Origins = Readonly<{
  rows: readonly PostRow[];
  placesBy: ReadonlyMap<string, readonly number[]>;
  phaseIndexes: ReadonlySet<number>;
}>;

/** Where among some posts to look whether a viewer stands to them otherwise than all of their role. */
export const placesApart = (viewer: Viewer, of: Origins, gate: Gate | null): Iterable<number> =>
  gate && (viewer.role === "STUDENT" || viewer.isOnWall) && of.phaseIndexes.has(gate.phaseIndex)
    ? of.rows.keys()
    : (of.placesBy.get(viewer.id) ?? []);

/** The mark of a flagged post and of a muted member in what the wall is sent, and nobody else. */
export const keptOffFrom = (audience: Audience, isOff: boolean): Readonly<{ isKeptOff?: true }> =>
  audience === "wall" && isOff ? { isKeptOff: true } : {};

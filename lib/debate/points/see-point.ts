import { audienceOf, type Viewer } from "../audience";
import { shownAuthor } from "../naming/shown-name";
import type { Naming, Status } from "../vocabulary";

/** A point that a student proposes, before visibility. */
export type PointRow = Readonly<{
  id: string;
  text: string;
  authorId: string;
  authorName: string;
  authorPseudonym: string | null;
  authorRole: string;
  isAuthorNameWaiting: boolean;
  status: Extract<Status, "PUBLISHED" | "PENDING" | "HIDDEN">;
  /** The teacher's, where it was taken away. */
  reason: string | null;
}>;

export type PointView = Readonly<{
  id: string;
  text: string;
  by: Readonly<{ memberId: string; name: string }>;
  /** Only where it is not published, to its author and the teacher. */
  status?: "PENDING" | "HIDDEN";
  reason?: string;
}>;

/** What somebody may see of a point that is proposed, or null. */
export function seePoint(row: PointRow, viewer: Viewer, names: Naming): PointView | null {
  const audience = audienceOf(viewer, row.authorId);
  const isTeacher = audience === "teacher";
  const isShown = row.status === "PUBLISHED";
  if (!isShown && !isTeacher && audience !== "owner") return null;
  return {
    id: row.id,
    text: row.text,
    by: isTeacher ? { memberId: row.authorId, name: row.authorName } : shownAuthor(row, names),
    ...(row.status === "PUBLISHED" ? {} : { status: row.status }),
    ...(isShown || row.reason === null ? {} : { reason: row.reason }),
  };
}

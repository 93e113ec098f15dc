import type { Viewer } from "../../debate/audience";
import type { Shown } from "../../debate/notices/answers";
import type { Found, NoticeKind } from "../../debate/notices/notice";
import type { WholeRoom } from "../../debate/snapshot";

/** What a kind of notice is, whoever it is for. */
type Named = Readonly<{
  kind: NoticeKind;
  /** The page of its room where it leads, beginning with a slash; "" for the room itself. */
  page: string;
  /** Whether it waits until it is done, so that all of it is counted, seen or not. */
  waits?: true;
}>;

/** A kind that follows from a room and who looks at it. What it finds comes through lib/debate/visibility. */
export type RoomKind = Named &
  Readonly<{
    find: (whole: WholeRoom, me: Viewer, shown: readonly Shown[], now: Date) => readonly Found[];
  }>;

/**
 * A kind that the database answers for many rooms at once. `mine` holds "roomId" and "memberId" of the viewer,
 * `$3` is the oldest time to tell of, `$4` is now. It selects "roomId", at, by, phase and until, and nothing
 * that this member may not know.
 */
export type RowKind = Named & Readonly<{ rows: string }>;

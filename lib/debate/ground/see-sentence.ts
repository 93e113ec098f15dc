import { audienceOf, audienceOfOwn, type Viewer } from "../audience";
import { type MaskedCount, maskCount, unknown } from "../masking/masked-count";
import { shownAuthor } from "../naming/shown-name";
import type { PostView } from "../views";
import type { Agreement, Naming, Side, Status } from "../vocabulary";
import { bridgeOf, type GroundCount, type Reach, reachOf, stands } from "./ground";

/** A sentence of common ground, before visibility. */
export type SentenceRow = Readonly<{
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
  phaseIndex: number;
  createdAt: Date;
  postIds: readonly string[];
  voices: ReadonlyMap<string, Agreement>;
  /** Why some say "not yet", by who says so. */
  reasons: ReadonlyMap<string, string>;
  /** As it stands now, or once its phase is over as it was shown then. */
  count: GroundCount;
  /** What was shown when its phase ended last; null where it never has. */
  counted: GroundCount | null;
}>;

export type SentenceView = Readonly<{
  id: string;
  text: string;
  by: Readonly<{ memberId: string; name: string }>;
  /** Where the posts that it is built on stand, as far as the viewer sees them. */
  paragraphIds: readonly string[];
  /** What the viewer says of it. */
  mine: Agreement | null;
  reach: Reach;
  /** Once its phase is over. */
  stands?: boolean;
  /** Who of each side agrees, as a count: once its phase is over, and the teacher's at any time. */
  agree?: Readonly<Record<Side, MaskedCount>>;
  /** Why not yet, as the viewer says it. */
  myReason?: string;
  /** The teacher's alone: why some say "not yet", in the order of the alphabet. */
  reasons?: readonly string[];
  /** Only where it is not published, to its author and the teacher. */
  status?: "PENDING" | "HIDDEN";
  reason?: string;
}>;

type Seen = Readonly<{ names: Naming; isOver: boolean; posts: readonly PostView[] }>;

/**
 * What somebody may see of a sentence, or null: never who said what of it, and until its phase ends only with
 * which sides it has come, but for the teacher. `posts` are those that the viewer sees.
 */
export function seeSentence(
  row: SentenceRow,
  viewer: Viewer,
  { names, isOver, posts }: Seen,
): SentenceView | null {
  const audience = audienceOf(viewer, row.authorId);
  const isTeacher = audience === "teacher";
  if (row.status !== "PUBLISHED" && !isTeacher && audience !== "owner") return null;
  const isOwn = audienceOfOwn(viewer, viewer.id) === "owner";
  const myReason = isOwn ? row.reasons.get(viewer.id) : undefined;
  const built = posts.filter(({ id, status }) => status === "PUBLISHED" && row.postIds.includes(id));
  const { PROPOSITION, OPPOSITION } = row.count;
  const shown = (count: number) => (isTeacher ? count : maskCount(count));
  return {
    id: row.id,
    text: row.text,
    by: isTeacher ? { memberId: row.authorId, name: row.authorName } : shownAuthor(row, names),
    paragraphIds: [...new Set(built.map(({ paragraphId }) => paragraphId))],
    mine: isOwn ? (row.voices.get(viewer.id) ?? null) : null,
    reach: reachOf(row.count),
    ...(isOver ? { stands: stands(row.count) } : {}),
    ...(isOver || isTeacher
      ? { agree: { PROPOSITION: shown(PROPOSITION.agree), OPPOSITION: shown(OPPOSITION.agree) } }
      : {}),
    ...(myReason === undefined ? {} : { myReason }),
    ...(isTeacher && row.reasons.size > 0 ? { reasons: [...row.reasons.values()].sort() } : {}),
    ...(row.status === "PUBLISHED" ? {} : { status: row.status }),
    ...(row.reason === null ? {} : { reason: row.reason }),
  };
}

/**
 * The order in which sentences are shown: as proposed; of a phase that is over those that stand come first,
 * and of these what bridges most. A count that is masked for the class counts as none, so that the order
 * tells nothing of it.
 */
export function inGroundOrder(isOver: (row: SentenceRow) => boolean) {
  const bridge = (row: SentenceRow) => (isOver(row) && stands(row.count) ? bridgeOf(masked(row.count)) : -1);
  return (a: SentenceRow, b: SentenceRow): number =>
    bridge(b) - bridge(a) || Number(a.createdAt) - Number(b.createdAt) || (a.id < b.id ? -1 : 1);
}

const masked = (count: GroundCount): GroundCount => {
  const of = ({ agree, here }: GroundCount[Side]) => ({
    here,
    agree: maskCount(agree) === unknown ? 0 : agree,
  });
  return { PROPOSITION: of(count.PROPOSITION), OPPOSITION: of(count.OPPOSITION) };
};

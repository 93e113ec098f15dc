import { db } from "../db/client";
import type { MotionView } from "../debate/motion/motion-view";
import { countAnchors } from "../debate/reanchor/move";
import { seePost } from "../debate/visibility";
import { isId } from "../input/text-field";
import type { Member } from "../members/member";
import { countParagraphs, readRevision } from "../motions/queries";
import { planMove } from "../rooms/move-room";
import { readWholeRoom } from "../rooms/room-state";
import { type MoveReport, reportOf } from "./report";
import { motionIdIn, shareToken } from "./share-link";

/** A revision in the list of a motion's. */
export type ListedRevision = Readonly<{ number: number; createdAt: Date; paragraphCount: number }>;

/** All revisions of a motion, the newest first. The motion was found by who may see it. */
export async function listRevisions(motionId: string): Promise<readonly ListedRevision[]> {
  const revisions = await db.revision.findMany({
    where: { motionId },
    orderBy: { number: "desc" },
    select: { id: true, number: true, createdAt: true },
  });
  const counts = await countParagraphs(revisions.map(({ id }) => id));
  return revisions.map(({ id, ...revision }) => ({ ...revision, paragraphCount: counts.get(id) ?? 0 }));
}

/** What only its owner sees of a motion: how many rooms debate it, and the link to it while it is shared. */
export type OwnMotion = Readonly<{ rooms: number; shareToken: string | null }>;

export async function findOwnMotion(teacherId: string, id: string): Promise<OwnMotion | null> {
  const [motion, rooms] = await Promise.all([
    db.motion.findFirst({ where: { id, ownerId: teacherId }, select: { sharedAt: true } }),
    db.room.count({ where: { revision: { motionId: id } } }),
  ]);
  if (!motion) return null;
  return { rooms, shareToken: motion.sharedAt && shareToken({ id, sharedAt: motion.sharedAt }) };
}

/** The motion that a link leads to, with its newest essay; null once it is shared no more. */
export async function findSharedMotion(token: string): Promise<MotionView | null> {
  const id = motionIdIn(token);
  if (!isId(id)) return null;
  const motion = await db.motion.findUnique({
    where: { id },
    select: { sharedAt: true, revisions: { orderBy: { number: "desc" }, take: 1, select: { id: true } } },
  });
  const [newest] = motion?.revisions ?? [];
  if (!motion?.sharedAt || !newest || shareToken({ id, sharedAt: motion.sharedAt }) !== token) return null;
  return readRevision(newest.id);
}

/** What moving a teacher's room to a revision would do to each post; null where there is no such revision. */
export async function findMoveReport(member: Member, number: number): Promise<MoveReport | null> {
  if (member.role !== "TEACHER") return null;
  const { revisionId } = await db.room.findUniqueOrThrow({
    where: { id: member.roomId },
    select: { revisionId: true },
  });
  const [move, { motion, posts, room }] = await Promise.all([
    planMove(db, { id: member.roomId, revisionId }, number),
    readWholeRoom(member.roomId),
  ]);
  if (!move) return null;
  const lines = posts.flatMap((row) => {
    const view = seePost(row, "teacher", room.names);
    const moved = move.moved.get(row.id);
    return (view && moved && reportOf(view, moved, motion.paragraphs, move.motion.paragraphs)) ?? [];
  });
  return { from: motion.revision, to: number, counts: countAnchors(lines), posts: lines };
}

import type { Clock } from "../debate/phases";
import type { MemberRow, RatingRow, ReturnRow, RoomRow, StoredPost } from "../debate/rows";
import { clockOf } from "./clock-row";
import { madeOf } from "./found-post";
import type { CommittedRows, LogRow } from "./hint";
import { pool } from "./pool";
import {
  type FoundMember,
  type FoundPost,
  type FoundRating,
  type FoundReturn,
  type FoundRoom,
  type FoundRows,
  findLater,
  findLog,
  findLogBounds,
  findSeq,
  findWhole,
} from "./room-statements";

/** A room's own row, with the clock in it, and whether the gate of the phase that runs was opened for all. */
export type RoomFrame = Readonly<{ room: RoomRow; clock: Clock; isRevealed: boolean; revisionId: string }>;

/** Rows of a room, as they stood at one moment: all, or those that some events of its log name. */
export type RoomRows = Required<CommittedRows> &
  Readonly<{ frame: RoomFrame | null; returns: readonly ReturnRow[] }>;

/** All rows of a room after event `seq`; null where there is no such room. */
export async function loadRoom(
  roomId: string,
): Promise<(RoomRows & Readonly<{ seq: number; frame: RoomFrame }>) | null> {
  const [found] = await findWhole(pool, roomId);
  const rows = found && rowsOf(found);
  return found && rows?.frame ? { ...rows, frame: rows.frame, seq: found.seq } : null;
}

/**
 * A room's events after a number, and the rows they name; null where there are more than `most` of them, the
 * log does not reach back that far, or there is no such room.
 */
export async function loadLater(
  roomId: string,
  after: number,
  most: number,
): Promise<Readonly<{ events: readonly LogRow[]; rows: RoomRows }> | null> {
  const [found] = await findLater(pool, roomId, after, most);
  if (!found || found.log.length !== found.seq - after) return null;
  return { events: found.log, rows: rowsOf(found) };
}

export const loadLog = (roomId: string, after: number, most: number): Promise<readonly LogRow[]> =>
  findLog(pool, roomId, after, most);

/** The first and the last number of a room's log; null where there is no such room. */
export async function readLogBounds(
  roomId: string,
): Promise<Readonly<{ first: number; last: number }> | null> {
  return (await findLogBounds(pool, roomId))[0] ?? null;
}

/** The number of the room's last event. */
export async function readSeq(roomId: string): Promise<number> {
  const [found] = await findSeq(pool, roomId);
  if (!found) throw new Error(`there is no room ${roomId}`);
  return found.seq;
}

const rowsOf = ({ room, members, posts, ballots, credits, ratings, returns }: FoundRows): RoomRows => ({
  frame: room && frameOf(room),
  members: members.map(memberOf),
  posts: posts.map(postOf),
  ballots,
  credits: creditsBy(ballots, credits),
  ratings: ratings.map(ratingOf),
  returns: returns.map(returnOf),
});

/** What each voter credits, who may have credited something before and credit nothing now. */
function creditsBy(ballots: FoundRows["ballots"], credits: FoundRows["credits"]): RoomRows["credits"] {
  const given = new Map<string, string[]>(ballots.map(({ memberId }) => [memberId, []]));
  for (const { memberId, postId } of credits) given.get(memberId)?.push(postId);
  return [...given].map(([memberId, postIds]) => ({ memberId, postIds: postIds.sort() }));
}

function frameOf({ revisionId, isOpened, ...found }: FoundRoom): RoomFrame {
  const { phases, phaseIndex, phaseStartedAt, phaseEndsAt, pausedAt, ...room } = found;
  const clock = clockOf({
    phases,
    phaseIndex,
    phaseStartedAt: new Date(phaseStartedAt),
    phaseEndsAt: dateOf(phaseEndsAt),
    pausedAt: dateOf(pausedAt),
    isAutoAdvancing: room.isAutoAdvancing,
  });
  return { room, clock, isRevealed: room.isArchived || isOpened, revisionId };
}

const memberOf = ({ placed, ...found }: FoundMember): MemberRow => ({
  ...found,
  joinedAt: new Date(found.joinedAt),
  placed: placed && { ...placed, at: new Date(placed.at) },
});

const ratingOf = (found: FoundRating): RatingRow => ({ ...found, createdAt: new Date(found.createdAt) });

const returnOf = (found: FoundReturn): ReturnRow => ({ ...found, askedAt: new Date(found.askedAt) });

const postOf = (found: FoundPost): StoredPost => ({
  ...madeOf(found),
  createdAt: new Date(found.createdAt),
  editedAt: dateOf(found.editedAt),
});

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

import type { Clock } from "../debate/phases";
import type { RawResults } from "../debate/results-view";
import type { MemberRow, PostRow, RatingRow, ReturnRow, RoomRow, StoredPost } from "../debate/rows";
import { countResults } from "../debate/snapshot";
import { clockOf } from "./clock-row";
import { madeOf } from "./found-post";
import type { CommittedRows, LogRow } from "./hint";
import { pool } from "./pool";
import { findPost } from "./post-statements";
import {
  type FoundMember,
  type FoundPost,
  type FoundRating,
  type FoundReturn,
  type FoundRoom,
  type FoundRows,
  findLater,
  findLog,
  findLogPlace,
  findMembers,
  findSeq,
  findVotes,
  findWhole,
} from "./room-statements";
import { inOneTrip } from "./shared-statement";
import type { Connection } from "./statement";

/** A room's own row, with the clock in it, and whether the gate of the phase that runs was opened for all. */
export type RoomFrame = Readonly<{
  room: RoomRow;
  clock: Clock;
  isRevealed: boolean;
  results: RawResults | null;
  revisionId: string;
}>;

/** Rows of a room, as they stood at one moment: all, or those that some events of its log name. */
export type RoomRows = Required<CommittedRows> &
  Readonly<{ frame: RoomFrame | null; returns: readonly ReturnRow[] }>;

type At = Readonly<{ seq: number; number: number; few: readonly LogRow[] }>;

/** All rows of a room after event `seq`; null where there is no such room. */
export async function loadRoom(
  roomId: string,
): Promise<(RoomRows & At & Readonly<{ frame: RoomFrame }>) | null> {
  const [found] = await findWhole(pool, roomId);
  const rows = found && rowsOf(found);
  if (!found || !rows?.frame) return null;
  const { seq, number, few } = found;
  return { ...rows, frame: rows.frame, seq, number, few };
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

/**
 * How far a room's log reaches, and `at` which event of it somebody stands who has come to a number that
 * members see; null where the log does not reach back to there, or there is no such room.
 */
export async function findPlace(
  roomId: string,
  number: number,
): Promise<Readonly<{ at: number | null; last: number }> | null> {
  const [found] = await findLogPlace(pool, roomId, number);
  if (!found) return null;
  const { first, last } = found;
  if (found.at !== null) return { at: found.at, last };
  const begins = first ? first.number - (first.toldTo === null ? 1 : 0) : found.number;
  return { at: number === begins ? (first ? first.seq - 1 : last) : null, last };
}

/** What the votes of a room come to now, as a change of it finds them. */
export async function readVotes(on: Connection, roomId: string): Promise<RawResults> {
  const [found] = await findVotes(on, roomId);
  const { ballots = [], credits = [], posts = [] } = found ?? {};
  return countResults(ballots, credits, posts.map(postOf));
}

/** Some posts of a room as written, with all that decides who sees them, as far as they are there. */
export async function listPostRows(
  roomId: string,
  ids: readonly string[],
  on: Connection = pool,
): Promise<readonly PostRow[]> {
  const found = await Promise.all(inOneTrip(on, () => ids.map((id) => findPost(on, { roomId, id }))));
  return found.flat().map(madeOf);
}

/** Some members of a room, as a change of it finds them. */
export const listMemberRows = async (
  on: Connection,
  roomId: string,
  ids: readonly string[],
): Promise<readonly MemberRow[]> =>
  ids.length === 0 ? [] : (await findMembers(on, roomId, ids)).map(memberOf);

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

function frameOf({ revisionId, isOpened, results, ...found }: FoundRoom): RoomFrame {
  const { phases, phaseIndex, phaseStartedAt, phaseEndsAt, pausedAt, ...room } = found;
  const clock = clockOf({
    phases,
    phaseIndex,
    phaseStartedAt: new Date(phaseStartedAt),
    phaseEndsAt: dateOf(phaseEndsAt),
    pausedAt: dateOf(pausedAt),
    isAutoAdvancing: room.isAutoAdvancing,
  });
  return { room, clock, isRevealed: room.isArchived || isOpened, results, revisionId };
}

const memberOf = ({ placed, homework, ...found }: FoundMember): MemberRow => ({
  ...found,
  homework: homework && { ...homework, until: new Date(homework.until) },
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

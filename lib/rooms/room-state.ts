import { type Committed, hints, type LogRow } from "../db/hint";
import { loadLater, loadLog, loadRoom, type RoomFrame, readSeq } from "../db/room-rows";
import type { WholeRoom } from "../debate/snapshot";
import { readRevision } from "../motions/queries";
import { bringForward, type Frame, isCovered, type News, placeAfter, wholeOf } from "./bring-forward";
import { sizeOf, sizeOfLog, sizeOfPosts } from "./room-size";

/** A room that this process keeps. */
type Kept = {
  whole: WholeRoom | null;
  /** The last events that brought it here, without a gap, up to the whole's number. */
  log: readonly LogRow[];
  /** The load that is on its way; whoever needs the room meanwhile waits for it. */
  flight: Promise<unknown> | null;
  /** What was committed here meanwhile. */
  committed: Committed[];
  bytes: number;
};

/** The rooms by id, the one that was used last at the end. */
type Rooms = Map<string, Kept>;

const store = globalThis as { crossfloorRooms?: Rooms };
const rooms: Rooms = store.crossfloorRooms ?? begin();

const mostLog = 1000;
const mostBytes = 1_000_000 * Number(process.env.ROOM_MEMORY_MB || 96);

/** One state for all of Next's bundles, which hears what this process commits. */
function begin(): Rooms {
  const fresh: Rooms = new Map();
  store.crossfloorRooms = fresh;
  hints.on("room", (roomId, _, committed) => committed && takeIn(roomId, committed));
  return fresh;
}

/**
 * A room as it stands after event `least`, or later; without a number, as the database has it now. Loaded by
 * whoever comes first, and from then on brought forward by the events of its log.
 */
export const readWholeRoom = async (roomId: string, least?: number): Promise<WholeRoom> =>
  (await reach(roomId, least ?? (await readSeq(roomId)))).whole;

/**
 * The events after a number, at most `limit`, of those that a room has come to by event `least` or later, and
 * the room. They do not begin at the next number where the log does not reach back so far.
 */
export async function readLaterEvents(
  roomId: string,
  after: number,
  least: number,
  limit: number,
): Promise<Readonly<{ whole: WholeRoom; events: readonly LogRow[] }>> {
  const { whole, log } = await reach(roomId, least);
  const first = log[0]?.seq ?? whole.seq + 1;
  if (after + 1 >= first) return { whole, events: log.slice(after + 1 - first, after + 1 - first + limit) };
  const found = await loadLog(roomId, after, limit);
  return { whole, events: found.filter(({ seq }) => seq <= whole.seq) };
}

/** The ids of the rooms that are kept. */
export const listKeptRooms = (): readonly string[] => [...rooms.keys()];

/** How much memory the rooms take that are kept, and the largest of them, in bytes. */
export const sizeOfKeptRooms = (): Readonly<{ all: number; largest: number }> => {
  const sizes = [...rooms.values()].map(({ bytes }) => bytes);
  return { all: sizes.reduce((sum, bytes) => sum + bytes, 0), largest: Math.max(0, ...sizes) };
};

/** Lets go of a room that is there no more. */
export const forgetRoom = (roomId: string): boolean => rooms.delete(roomId);

type Loaded = Readonly<{ whole: WholeRoom; log: readonly LogRow[] }>;

/** A load that began before the question may not reach so far; one that begins after it does. */
async function reach(roomId: string, least: number): Promise<Loaded> {
  const kept = use(roomId);
  if (kept.flight && !isAt(kept, least)) await kept.flight.catch(() => undefined);
  if (!isAt(kept, least)) {
    kept.flight ??= load(roomId, kept).finally(() => land(roomId, kept));
    await kept.flight;
  }
  const { whole, log } = kept;
  if (!whole) throw new Error(`there is no room ${roomId}`);
  return { whole, log };
}

const isAt = ({ whole }: Kept, least: number): boolean => whole !== null && whole.seq >= least;

function use(roomId: string): Kept {
  const kept = rooms.get(roomId) ?? { whole: null, log: [], flight: null, committed: [], bytes: 0 };
  rooms.delete(roomId);
  rooms.set(roomId, kept);
  return kept;
}

/** Brings a room forward by its log, or loads it where the log does not lead from what is kept to now. */
async function load(roomId: string, kept: Kept): Promise<void> {
  const { whole } = kept;
  const later = whole && (await loadLater(roomId, whole.seq, mostLog));
  if (later?.events.length === 0) return;
  if (later) {
    const { frame, ...rows } = later.rows;
    const hasReturns = later.events.some(({ topic }) => topic === "returns");
    const news = {
      ...rows,
      frame: frame ? await withEssay(frame) : undefined,
      returns: hasReturns ? rows.returns : undefined,
    };
    if (goOn(kept, later.events, news)) return;
  }
  kept.whole = await loadWholeRoom(roomId);
  kept.log = [];
  kept.bytes = kept.whole ? sizeOf(kept.whole) + sizeOfLog(mostLog) : 0;
}

/** A room as it is loaded afresh; null where there is none. */
export async function loadWholeRoom(roomId: string): Promise<WholeRoom | null> {
  const found = await loadRoom(roomId);
  if (!found) return null;
  const { seq, number, few, frame, ...rows } = found;
  return wholeOf({ seq, number, few }, await withEssay(frame), rows);
}

const withEssay = async ({ revisionId, ...frame }: RoomFrame): Promise<Frame> => ({
  ...frame,
  motion: await readRevision(revisionId),
});

/**
 * Goes on to what was committed meanwhile, and lets go of what was not used for longest where memory is
 * short.
 */
function land(roomId: string, kept: Kept): void {
  kept.flight = null;
  for (const { events, rows } of kept.committed.splice(0)) goOn(kept, events, rows);
  if (!kept.whole && rooms.get(roomId) === kept) forgetRoom(roomId);
  makeRoom();
}

/** Takes in what this process committed: a room that is kept needs no statement to know of it. */
function takeIn(roomId: string, committed: Committed): void {
  const kept = rooms.get(roomId);
  if (!kept) return;
  if (kept.flight) kept.committed.push(committed);
  else if (goOn(kept, committed.events, committed.rows)) makeRoom();
}

/**
 * Whether a room could be brought forward by events: they are the next ones, and all that they name is
 * there.
 */
function goOn(kept: Kept, events: readonly LogRow[], news: News): boolean {
  const { whole } = kept;
  if (!whole || events.length === 0 || events[0]?.seq !== whole.seq + 1 || !isCovered(events, news, whole))
    return false;
  kept.whole = bringForward(whole, placeAfter(whole, events), news);
  kept.log = [...kept.log, ...events].slice(-mostLog);
  kept.bytes += sizeOfPosts(news.posts ?? []);
  return true;
}

/** Lets go of those that were not used for longest, where they take too much together; never of the last. */
function makeRoom(): void {
  let bytes = 0;
  for (const kept of rooms.values()) bytes += kept.bytes;
  for (const [id, kept] of rooms) {
    if (bytes <= mostBytes || rooms.size === 1) return;
    forgetRoom(id);
    bytes -= kept.bytes;
  }
}

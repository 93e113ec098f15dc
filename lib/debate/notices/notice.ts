import { groupBy } from "../flow";

/** All kinds of notices there are, each of which has a file in lib/notices/kinds. */
export const noticeKinds = [
  "answers",
  "deadline",
  "waiting",
  "flags",
  "returns",
  "moved",
  "moderated",
  "ending",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** For so many days something is told, and so many notices at most. */
export const noticeDays = 30;
export const mostNotices = 100;

/**
 * What waits for somebody in a room: how often, and when last. Of a kind that waits until it is done `count` is
 * all of it, seen or not.
 */
export type Notice = Readonly<{
  kind: NoticeKind;
  roomId: string;
  roomTitle: string;
  count: number;
  at: Date;
  /** Whether some of it came after the viewer last looked. */
  isNew: boolean;
  /** Where it leads. */
  path: string;
  /** Only of what a teacher did: who. */
  by: string | null;
  phase: Readonly<{ key: string; title: string }> | null;
  /** What is to come, and when. */
  until: Date | null;
}>;

/** One thing that happened, or that waits, as it is found. */
export type Found = Readonly<{
  kind: NoticeKind;
  roomId: string;
  at: Date;
  path?: string;
  by?: string | null;
  phase?: Readonly<{ key: string; title: string }> | null;
  until?: Date | null;
}>;

/** Up to when somebody has seen each kind in a room. */
export type Seen = Readonly<Record<string, string>>;

/** A room in which something may wait for the viewer, as the member they are there. */
export type Place = Readonly<{ roomId: string; memberId: string; roomTitle: string; seen: Seen }>;

/**
 * What was found as notices, the newest first: one a room, kind and person. What is older than noticeDays is
 * left out. Where some came since the viewer looked these alone are counted, but of kinds that `wait`.
 */
export function noticesOf(
  found: readonly Found[],
  places: readonly Place[],
  waits: ReadonlySet<NoticeKind>,
  now: Date,
): readonly Notice[] {
  const oldest = now.getTime() - noticeDays * 86_400_000;
  const placeIn = new Map(places.map((place) => [place.roomId, place]));
  const told = found.filter(({ at, roomId }) => at.getTime() >= oldest && placeIn.has(roomId));
  const groups = groupBy(told, ({ roomId, kind, by }) => JSON.stringify([roomId, kind, by ?? null]));
  return [...groups.values()]
    .flatMap((all) => noticeOf(all, placeIn, waits))
    .sort((one, other) => other.at.getTime() - one.at.getTime() || (one.roomId < other.roomId ? -1 : 1))
    .slice(0, mostNotices);
}

function noticeOf(
  all: readonly Found[],
  placeIn: ReadonlyMap<string, Place>,
  waits: ReadonlySet<NoticeKind>,
): readonly Notice[] {
  const inTurn = all.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const last = inTurn.at(-1);
  const place = last && placeIn.get(last.roomId);
  if (!place) return [];
  const { kind, roomId, at, by = null, phase = null, until = null } = last;
  const fresh = inTurn.filter((one) => !isSeen(place.seen, one));
  const counted = fresh.length === 0 || waits.has(kind) ? inTurn : fresh;
  return [
    {
      kind,
      roomId,
      roomTitle: place.roomTitle,
      count: counted.length,
      at,
      isNew: fresh.length > 0,
      path: counted[0]?.path ?? "",
      by,
      phase,
      until,
    },
  ];
}

const isSeen = (seen: Seen, { kind, at }: Pick<Found, "kind" | "at">): boolean =>
  at.toISOString() <= (seen[kind] ?? "");

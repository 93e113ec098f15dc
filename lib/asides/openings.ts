type Opening = Readonly<{ itemId: string; at: number }>;

const kept = globalThis as { crossfloorOpenings?: Map<string, Map<string, Opening>> };

/** What members have opened to answer, by room and member, at most one thing each: kept nowhere else. */
const openings = kept.crossfloorOpenings ?? new Map<string, Map<string, Opening>>();
kept.crossfloorOpenings = openings;

/** Takes one in; `at` is by this process's monotonic clock. */
export function keepOpening(roomId: string, memberId: string, opening: Opening): void {
  const inRoom = openings.get(roomId) ?? new Map<string, Opening>();
  inRoom.set(memberId, opening);
  openings.set(roomId, inRoom);
}

/** What members of a room have open since, by member id; what is older is forgotten. */
export function openingsIn(roomId: string, since: number): ReadonlyMap<string, string> {
  const inRoom = openings.get(roomId) ?? new Map<string, Opening>();
  for (const [memberId, { at }] of inRoom) if (at <= since) inRoom.delete(memberId);
  if (inRoom.size === 0) openings.delete(roomId);
  return new Map([...inRoom].map(([memberId, { itemId }]) => [memberId, itemId]));
}

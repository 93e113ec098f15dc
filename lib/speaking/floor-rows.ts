import type { Transaction } from "../db/client";
import { type Clock, phaseOf } from "../debate/phases";
import type { MemberRow } from "../debate/rows";
import type { WholeFloor } from "../debate/speaking/see-turn";
import type { KeptTurn, TurnRow } from "../debate/speaking/turn";
import type { Naming } from "../debate/vocabulary";

type On = Pick<Transaction, "speakingTurn" | "scribe">;

type Asked = Readonly<{ roomId: string; names: Naming; clock: Clock; members: readonly MemberRow[] }>;

/** What of a turn is read wherever turns are. */
export const turnColumns = {
  memberId: true,
  phaseIndex: true,
  state: true,
  side: true,
  paragraphId: true,
  postId: true,
  askedAt: true,
  startedAt: true,
  endsAt: true,
  endedAt: true,
  noteId: true,
} as const satisfies Record<keyof KeptTurn, true>;

/** A room's speaking turns and its scribe, as they stand now. */
export async function readWholeFloor(on: On, { roomId, names, clock, members }: Asked): Promise<WholeFloor> {
  const [rows, scribe] = await Promise.all([
    on.speakingTurn.findMany({
      where: { roomId },
      select: { id: true, ...turnColumns },
      orderBy: { askedAt: "asc" },
    }),
    on.scribe.findUnique({ where: { roomId }, select: { memberId: true } }),
  ]);
  const known = new Map(members.map((row) => [row.id, row]));
  const person = (memberId: string) => {
    const row = known.get(memberId);
    if (!row) return null;
    const { name, pseudonym, role, isNameWaiting, isMuted, isRemoved, side } = row;
    return { memberId, name, pseudonym, role, isNameWaiting, isMuted, isRemoved, side };
  };
  return {
    times: phaseOf(clock).allows.floor ?? null,
    phaseIndex: clock.phaseIndex,
    names,
    scribe: scribe && person(scribe.memberId),
    turns: rows.flatMap((row): TurnRow[] => {
      const who = person(row.memberId);
      return who ? [{ ...who, ...row, side: row.side ?? who.side }] : [];
    }),
  };
}

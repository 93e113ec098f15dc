import { db } from "../db/client";
import { type Results, resultsOf } from "../debate/swing";
import type { OwnBallots } from "../debate/views";
import type { Stage } from "../debate/vocabulary";

export type Turnout = Readonly<{ cast: Readonly<Record<Stage, number>>; eligible: number }>;

/** How many may vote (students and judges who were not removed) and how many of them did, at each stage. */
export async function countTurnout(roomId: string): Promise<Turnout> {
  const [found] = await db.$queryRaw<{ eligible: number; opening: number; closing: number }[]>`
    SELECT count(DISTINCT m.id)::int AS eligible,
      (count(*) FILTER (WHERE b.stage = 'OPENING'))::int AS opening, (count(*) FILTER (WHERE b.stage = 'CLOSING'))::int AS closing
    FROM "Member" m LEFT JOIN "Ballot" b ON b."roomId" = m."roomId" AND b."memberId" = m.id
    WHERE m."roomId" = ${roomId} AND m.role <> 'TEACHER'
      AND NOT EXISTS (SELECT FROM "Removal" r WHERE r."roomId" = m."roomId" AND r."memberId" = m.id)`;
  return { cast: { OPENING: found?.opening ?? 0, CLOSING: found?.closing ?? 0 }, eligible: found?.eligible ?? 0 };
}

export const noBallots: OwnBallots = { OPENING: null, CLOSING: null };

/** The ballots of some members, each to be sent to nobody but its owner; a member without one has none in them. */
export async function listOwnBallots(roomId: string, memberIds: readonly string[]): Promise<ReadonlyMap<string, OwnBallots>> {
  const own = new Map<string, OwnBallots>(memberIds.map((id) => [id, noBallots]));
  if (memberIds.length === 0) return own;
  const cast = await db.ballot.findMany({
    where: { roomId, memberId: { in: [...memberIds] } },
    select: { memberId: true, stage: true, choice: true },
  });
  for (const { memberId, stage, choice } of cast) own.set(memberId, { ...noBallots, ...own.get(memberId), [stage]: choice });
  return own;
}

/** One member's own ballots. */
export const readOwnBallots = async (roomId: string, memberId: string): Promise<OwnBallots> =>
  (await listOwnBallots(roomId, [memberId])).get(memberId) ?? noBallots;

/** The results of all who were not removed, before visibility: nobody may be shown this as it is. */
export async function readRawResults(roomId: string): Promise<Results> {
  const ballots = await db.ballot.findMany({
    where: { roomId, member: { removal: null, role: { not: "TEACHER" } } },
    select: { memberId: true, stage: true, choice: true, member: { select: { side: true } } },
  });
  return resultsOf(ballots.map(({ member, ...ballot }) => ({ ...ballot, side: member.side })));
}

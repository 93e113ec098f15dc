import { db } from "../db/client";
import { creditsOf } from "../debate/credits";
import { resultsOf } from "../debate/swing";
import type { Own, OwnBallots, RawResults } from "../debate/views";
import type { Stage } from "../debate/vocabulary";
import { listPostRows } from "../posts/queries";

export type Turnout = Readonly<{ cast: Readonly<Record<Stage, number>>; eligible: number }>;

/** How many may vote (students and judges who were not removed) and how many of them did, at each stage. */
export async function countTurnout(roomId: string): Promise<Turnout> {
  const [found] = await db.$queryRaw<{ eligible: number; opening: number; closing: number }[]>`
    SELECT count(DISTINCT m.id)::int AS eligible,
      (count(*) FILTER (WHERE b.stage = 'OPENING'))::int AS opening,
      (count(*) FILTER (WHERE b.stage = 'CLOSING'))::int AS closing
    FROM "Member" m LEFT JOIN "Ballot" b ON b."roomId" = m."roomId" AND b."memberId" = m.id
    WHERE m."roomId" = ${roomId} AND m.role <> 'TEACHER'
      AND NOT EXISTS (SELECT FROM "Removal" r WHERE r."roomId" = m."roomId" AND r."memberId" = m.id)`;
  return {
    cast: { OPENING: found?.opening ?? 0, CLOSING: found?.closing ?? 0 },
    eligible: found?.eligible ?? 0,
  };
}

/** What one member voted, and which posts they credited. */
export type OwnVote = Pick<Own, "ballots" | "credits">;

const noBallots: OwnBallots = { OPENING: null, CLOSING: null };
export const noVote: OwnVote = { ballots: noBallots, credits: [] };

/**
 * The votes of some members, each to be sent to nobody but its owner; a member without one has none in it.
 */
export async function listOwnVotes(
  roomId: string,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, OwnVote>> {
  const own = new Map<string, OwnVote>(memberIds.map((id) => [id, noVote]));
  if (memberIds.length === 0) return own;
  const where = { roomId, memberId: { in: [...memberIds] } };
  const [cast, credits] = await Promise.all([
    db.ballot.findMany({ where, select: { memberId: true, stage: true, choice: true } }),
    db.credit.findMany({ where, orderBy: { postId: "asc" }, select: { memberId: true, postId: true } }),
  ]);
  const change = (memberId: string, to: (vote: OwnVote) => OwnVote) =>
    own.set(memberId, to(own.get(memberId) ?? noVote));
  for (const { memberId, stage, choice } of cast)
    change(memberId, (vote) => ({ ...vote, ballots: { ...vote.ballots, [stage]: choice } }));
  for (const { memberId, postId } of credits)
    change(memberId, (vote) => ({ ...vote, credits: [...vote.credits, postId] }));
  return own;
}

/** One member's own vote. */
export const readOwnVote = async (roomId: string, memberId: string): Promise<OwnVote> =>
  (await listOwnVotes(roomId, [memberId])).get(memberId) ?? noVote;

/** The results of all who were not removed, before visibility: nobody may be shown this as it is. */
export async function readRawResults(roomId: string): Promise<RawResults> {
  const who = { removal: null, role: { not: "TEACHER" } } as const;
  const [ballots, credits, posts] = await Promise.all([
    db.ballot.findMany({
      where: { roomId, member: who },
      select: { memberId: true, stage: true, choice: true, side: true },
    }),
    db.credit.findMany({ where: { roomId, member: who }, select: { memberId: true, postId: true } }),
    listPostRows(roomId),
  ]);
  const published = posts.filter(({ status }) => status === "PUBLISHED");
  return { ...resultsOf(ballots), credits: creditsOf(ballots, credits, published) };
}

import { expect } from "vitest";
import type { Ask } from "./started-app";

/** What was sent under a key, and what is known of it. */
type Sent = { readonly roomId: string; readonly words: string; id: string | null; isRefused: boolean };

/** A member's ballots: how many were sent, how many of them acknowledged, and the last of these. */
type Votes = { readonly roomId: string; sent: number; acknowledged: number; last: string | null };

/** What the server said yes to, kept outside of it, to hold its database against. */
export type Ledger = {
  readonly posts: Map<string, Sent>;
  readonly acts: Map<string, Sent>;
  readonly votes: Map<string, Votes>;
  /** How often each status was answered, and `none` where no answer came. */
  readonly statuses: Map<number | "none", number>;
  /** How often somebody was sent away and not told when to come again. */
  unsaid: number;
};

export const newLedger = (): Ledger => ({
  posts: new Map(),
  acts: new Map(),
  votes: new Map(),
  statuses: new Map(),
  unsaid: 0,
});

/** Counts an answer, or that none came. */
export function count(ledger: Ledger, answer: Response | null): void {
  const status = answer?.status ?? "none";
  ledger.statuses.set(status, (ledger.statuses.get(status) ?? 0) + 1);
  if (status === 503 && !answer?.headers.has("retry-after")) ledger.unsaid += 1;
}

/** How often each failure was answered that is not 503 with a time to come again. */
export const wrongFailures = ({ statuses, unsaid }: Ledger) => ({
  ...Object.fromEntries([...statuses].filter(([status]) => status !== 503 && Number(status) >= 500)),
  ...(unsaid > 0 && { "503 without Retry-After": unsaid }),
});

const isTaken = ({ id }: Sent): boolean => id !== null;

export const countTaken = ({ posts, acts, votes }: Ledger) => ({
  posts: [...posts.values()].filter(isTaken).length,
  acts: [...acts.values()].filter(isTaken).length,
  ballots: [...votes.values()].reduce((sum, { acknowledged }) => sum + acknowledged, 0),
});

type Found = Readonly<{ id: string; words: string }>;

export type Losses = Readonly<{
  lost: readonly string[];
  doubled: readonly string[];
  odd: readonly string[];
}>;

/**
 * Holds a database against what was acknowledged until now: what of it is lost, what is there twice, and what
 * else is not as it must be: a refused thing that is there, an event without its number.
 */
export async function compare(ledger: Ledger, ask: Ask): Promise<Losses> {
  const taken = [...ledger.posts.values(), ...ledger.acts.values()].filter(isTaken);
  const acknowledged = new Map([...ledger.votes].map(([id, votes]) => [id, { ...votes }]));
  const rooms = [
    [...ledger.posts.values(), ...ledger.acts.values(), ...ledger.votes.values()].map((one) => one.roomId),
  ];
  const found = await ask<Found>(
    `SELECT id, body AS words FROM "Post" WHERE "roomId" = ANY ($1)
    UNION ALL SELECT id, reason FROM "ModerationEntry" WHERE "roomId" = ANY ($1) AND reason IS NOT NULL`,
    rooms,
  );
  const turnouts = await ask<{ id: string; count: number; choice: string | null }>(
    `SELECT m.id, (SELECT count(*)::int FROM "Event" e WHERE e."roomId" = m."roomId" AND e.type = 'turnout'
        AND e."subjectId" = m.id) AS count,
      (SELECT b.choice::text FROM "Ballot" b WHERE b."roomId" = m."roomId" AND b."memberId" = m.id) AS choice
    FROM "Member" m WHERE m."roomId" = ANY ($1)`,
    rooms,
  );
  const holes = await ask<{ id: string }>(
    `SELECT c."roomId" AS id FROM "Cursor" c WHERE c."roomId" = ANY ($1) AND (c.seq <>
      (SELECT count(*) FROM "Event" e WHERE e."roomId" = c."roomId") OR c.seq <>
      (SELECT coalesce(max(e.seq), 0) FROM "Event" e WHERE e."roomId" = c."roomId"))`,
    rooms,
  );
  const byWords = new Map<string, readonly Found[]>();
  for (const row of found) byWords.set(row.words, [...(byWords.get(row.words) ?? []), row]);
  const votes = new Map(turnouts.map((row) => [row.id, row]));
  const lostVotes = [...acknowledged].filter(
    ([id, { acknowledged: least }]) => (votes.get(id)?.count ?? 0) < least,
  );
  const manyVotes = [...ledger.votes].filter(([id, { sent }]) => (votes.get(id)?.count ?? 0) > sent);
  const refused = [...ledger.posts.values(), ...ledger.acts.values()].filter(({ isRefused }) => isRefused);
  return {
    lost: [
      ...taken
        .filter(({ words, id }) => !byWords.get(words)?.some((row) => row.id === id))
        .map(({ words }) => words),
      ...lostVotes.map(([id]) => `ballot of ${id}`),
    ],
    doubled: [
      ...[...byWords].filter(([, rows]) => rows.length > 1).map(([words]) => words),
      ...manyVotes.map(([id]) => `ballots of ${id}`),
    ],
    odd: [
      ...refused.filter(({ words }) => byWords.has(words)).map(({ words }) => `refused and there: ${words}`),
      ...holes.map(({ id }) => `a hole in the log of ${id}`),
    ],
  };
}

/** When all have their answers, each member's one ballot is the last that was acknowledged. */
export async function expectLastVotes({ votes }: Ledger, ask: Ask): Promise<void> {
  const ids = [...votes.keys()];
  const rows = await ask<{ memberId: string; choice: string }>(
    `SELECT "memberId", choice::text AS choice FROM "Ballot" WHERE "memberId" = ANY ($1)`,
    [ids],
  );
  const expected = [...votes].flatMap(([id, { last }]) => (last ? [`${id} ${last}`] : []));
  expect(rows.map(({ memberId, choice }) => `${memberId} ${choice}`).sort()).toEqual(expected.sort());
}

/** The same in words. */
export const sayFailures = (ledger: Ledger): string =>
  Object.entries(wrongFailures(ledger))
    .map(([what, times]) => `${times} × ${what}`)
    .join(", ") || "no other";

export const nothingLost: Losses = { lost: [], doubled: [], odd: [] };

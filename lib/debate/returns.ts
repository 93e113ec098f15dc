import type { Audience } from "./audience";
import type { ReturnRow } from "./rows";
import type { ReturnView } from "./views";

/** How long a wish to come back in holds, in minutes. */
export const returnMinutes = 10;

const holds = returnMinutes * 60_000;

/** Whether somebody who asked at a moment still waits. */
export const isWaiting = (askedAt: Date, now: Date): boolean => now.getTime() - askedAt.getTime() < holds;

/** The last moment at which somebody can have asked who waits no longer. */
export const lastOver = (now: Date): Date => new Date(now.getTime() - holds);

/** Who asks to come back in: the teachers' to answer, and nobody else's to know. */
export const seeReturns = (rows: readonly ReturnRow[], audience: Audience): readonly ReturnView[] | null =>
  audience === "teacher" ? rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() })) : null;

import type { Clock, Phase } from "../debate/phases";
import type { Prisma } from "./generated/client";

/** The columns of a room that are its clock. */
export type StoredClock = Readonly<{
  phases: Prisma.JsonValue;
  phaseIndex: number;
  phaseStartedAt: Date;
  phaseEndsAt: Date | null;
  pausedAt: Date | null;
  isAutoAdvancing: boolean;
}>;

export const clockSelect = {
  phases: true,
  phaseIndex: true,
  phaseStartedAt: true,
  phaseEndsAt: true,
  pausedAt: true,
  isAutoAdvancing: true,
} as const;

/** The clock a room's row holds. The phases were checked when the format was written. */
export const clockOf = (row: StoredClock): Clock => ({
  phases: row.phases as unknown as Phase[],
  phaseIndex: row.phaseIndex,
  phaseStartedAt: row.phaseStartedAt,
  phaseEndsAt: row.phaseEndsAt,
  pausedAt: row.pausedAt,
  isAutoAdvancing: row.isAutoAdvancing,
});

/** What of a clock changes while the room runs, as columns. */
export const clockColumns = ({ phaseIndex, phaseStartedAt, phaseEndsAt, pausedAt }: Clock) => ({
  phaseIndex,
  phaseStartedAt,
  phaseEndsAt,
  pausedAt,
});

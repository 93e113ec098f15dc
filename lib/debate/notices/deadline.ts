import { isWriting, phaseOf } from "../phases";
import type { WholeRoom } from "../snapshot";
import type { Found } from "./notice";

const day = 86_400_000;

/**
 * That a phase of a day or more, as planned or as it came, in which there is something to do, ends within a
 * day; nothing while nobody can do it.
 */
export function deadlineIn({ room, clock }: Pick<WholeRoom, "room" | "clock">, now: Date): readonly Found[] {
  const { phaseStartedAt, phaseEndsAt, pausedAt } = clock;
  if (!phaseEndsAt || pausedAt || room.isArchived || room.isLocked) return [];
  const { key, title, minutes, ...phase } = phaseOf(clock);
  const left = phaseEndsAt.getTime() - now.getTime();
  const isLong = Math.max((minutes ?? 0) * 60_000, phaseEndsAt.getTime() - phaseStartedAt.getTime()) >= day;
  if (!isLong || left <= 0 || left > day || !(isWriting(phase) || phase.allows.ballot)) return [];
  const at = new Date(Math.max(phaseEndsAt.getTime() - day, phaseStartedAt.getTime()));
  return [{ kind: "deadline", roomId: room.id, at, phase: { key, title }, until: phaseEndsAt }];
}

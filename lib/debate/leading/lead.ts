import { type Refusal, refuse } from "../outcome";

/** So many teachers lead a room at one time, with those who are invited. */
export const mostTeachers = 20;

/** A teacher of a room: since when, and until when if they stand in for somebody. */
export type Lead = Readonly<{ id: string; joinedAt: Date; endsAt: Date | null }>;

/** Whether somebody's lead of a room is over at a time: from its end on. */
export const isOver = (endsAt: Date | null, now: Date): boolean => endsAt !== null && endsAt <= now;

/** When the lead of who comes by a link ends: as is wished, and no later than that of who made the link. */
export const endOfLead = (wish: Date | null, maker: Date | null): Date | null =>
  wish && maker ? (wish < maker ? wish : maker) : (wish ?? maker);

/** Why a link cannot be made: too many teach the room, or its end is no time to come. */
export function whyNoLink(taken: number, endsAt: Date | null, now: Date): Refusal | null {
  if (isOver(endsAt, now)) return refuse("invalid", { errors: { endsAt: "past" } });
  return taken >= mostTeachers ? refuse("too-many-teachers") : null;
}

type Leaving = Readonly<{ byId: string; memberId: string; ownerId: string | null }>;

/** Why a teacher does not leave a room: only its owner sends others away, and hands it over first. */
export function whyStay({ byId, memberId, ownerId }: Leaving): Refusal | null {
  if (byId !== memberId && byId !== ownerId) return refuse("not-allowed");
  return memberId === ownerId ? refuse("owner-stays") : null;
}

/** Who has a room after its owner: who leads it longest and without an end; null where nobody does. */
export const heirOf = (teachers: readonly Lead[]): Lead | null =>
  teachers
    .filter(({ endsAt }) => endsAt === null)
    .toSorted((a, b) => a.joinedAt.getTime() - b.joinedAt.getTime() || (a.id < b.id ? -1 : 1))[0] ?? null;

/**
 * The moment a day ends, for who is `offset` minutes behind UTC: as a form's date says it, or today. It is
 * null for a date that is none.
 */
export function endOfDay(day: string, offset: number, now: Date): Date | null {
  const local =
    day === "today" ? new Date(now.getTime() - offset * minuteMs).toISOString().slice(0, 10) : day;
  const start = Date.parse(`${local}T00:00Z`);
  return Number.isNaN(start) ? null : new Date(start + dayMs + offset * minuteMs);
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

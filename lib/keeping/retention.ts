import { returnMinutes } from "../debate/returns";

/**
 * For how long what is stored stays (docs/domain.md, *Keeping and deleting*). What is made with an end, the
 * pruning and the privacy sheet all read it here.
 */
export const retention = {
  /** Days that a teacher's browser stays signed in. */
  sessionDays: 30,
  /** Days that a browser keeps its seat in a room. */
  seatDays: 200,
  /** Days that a program's token works. */
  tokenDays: 90,
  invitationDays: 7,
  resetMinutes: 60,
  /** Minutes that a wish to come back into a room waits. */
  returnMinutes,
  /** Minutes after somebody's last stream ended that it is known. */
  presenceMinutes: 60,
  /** Days after a room's last event that its log stays. */
  eventDays: 30,
  /** Days that a request which is sent again is known. */
  receiptDays: 30,
  /** Days that what browsers kept pages from is counted. */
  reportDays: 30,
  /** Days before a room is deleted that its teachers are told. */
  noticeDays: 14,
  /** Days that a browser keeps what a reader chose. */
  cookieDays: 365,
  /** Hours that an address is kept in memory, or what is made of it with the secret. */
  addressHours: 12,
} as const;

/** Days after which a room that nobody uses is deleted; 0: never. */
export const readRoomDays = (): number => Number(process.env.ROOM_DAYS || 400);

/** Days that daily copies of the database stay; 0: the app makes none. */
const readBackupDays = (): number => Number(process.env.BACKUP_DAYS || 0);

/** Milliseconds between two prunings. */
export const pruneEvery = 3_600_000;

/** When a room is deleted whose teachers were told then. */
export const endOf = (noticedAt: Date): Date =>
  new Date(noticedAt.getTime() + retention.noticeDays * 86_400_000);

/** All of them, as the privacy sheet says them. */
export const readFigures = () => ({
  ...retention,
  roomDays: readRoomDays(),
  backupDays: readBackupDays(),
});

export type Figures = ReturnType<typeof readFigures>;

/**
 * What each part of a lesson costs, as `npm run bench -- costs` measured it: the processor's time of the app and
 * of the database, in milliseconds. Whoever measures anew writes it here, and `npm run simulate` has it.
 */
export const measured = {
  on: "2026-11-30",
  machine: "2 × AMD EPYC, 24 GB, Node 20.20.2, shared with others at work, load 14",
} as const;

export const parts = {
  /** Somebody comes in by the code. */
  join: { app: 24, database: 2.7 },
  /** The room's page, for one who has not written yet. */
  firstPage: { app: 36, database: 1.1 },
  /** The same for one who has. */
  page: { app: 20, database: 0.67 },
  /** What a new phase shows, loaded by who is there. */
  snapshot: { app: 2, database: 0.33 },
  ballot: { app: 1.9, database: 0.9 },
  post: { app: 3, database: 1.8 },
  streamOpened: { app: 0.95, database: 0.42 },
  /** An open stream, each second. */
  stream: { app: 0.02, database: 0.01 },
  /** A change, to one of those who listen. */
  event: { app: 0.04, database: 0.01 },
} as const satisfies Record<string, Readonly<{ app: number; database: number }>>;

/** How many streams one process was seen to hold: it stood at 399 MB with them, and at 384 before. */
export const mostStreams = 1000;

/** How many rows a second the database made durable, over ten connections. */
export const durable = 5200;

export type Part = keyof typeof parts;

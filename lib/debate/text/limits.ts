/** The longest texts, in code points after the gate (see gate). */
export const longest = {
  name: 40,
  email: 254,
  tokenLabel: 60,
  motion: 200,
  essay: 60_000,
  essaySource: 500,
  roomTitle: 120,
  formatTitle: 120,
  phaseTitle: 80,
  seed: 100,
  body: 2000,
  restatement: 300,
  sentence: 300,
  reason: 500,
  sourceAddress: 2000,
  sourceTitle: 200,
  sourceWords: 500,
  stem: 120,
  ownWord: 40,
  className: 80,
  studentNumber: 20,
  rubricTitle: 80,
  criterion: 80,
  level: 200,
  feedback: 4000,
  remark: 1000,
  phrase: 500,
} as const;

/** The most posts, or replies, that a room asks of each student. */
export const mostWanted = 50;

/** The most stems of its own that a room has for one kind of post. */
export const mostStems = 15;

/** The most words of its own that a room’s filter knows. */
export const mostOwnWords = 100;

/** For how many seconds who finds the database away is asked to wait. */
export const waitSeconds = 3;

/** What a form's script is answered then: it was refused before anything was begun, or may have been done. */
export const awayWords = { notBegun: "away", perhaps: "away in the middle" } as const;

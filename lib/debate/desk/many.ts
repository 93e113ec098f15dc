import type { Status } from "../vocabulary";

/** What a teacher does to several posts at once. */
export const actsOnMany = ["approve", "reject", "hide", "restore"] as const;
export type ActOnMany = (typeof actsOnMany)[number];

/** So many posts are chosen at once at most. */
export const mostChosen = 500;

/** How long an act on several posts can be taken back, in milliseconds. */
export const undoneWithin = 10 * 60_000;

const meant: Readonly<Record<ActOnMany, readonly Status[]>> = {
  approve: ["PENDING", "REJECTED"],
  reject: ["PENDING"],
  hide: ["PUBLISHED"],
  restore: ["HIDDEN", "REJECTED"],
};

/** Whether an act is for a post as it stands: one that was dealt with meanwhile is left alone. */
export const isFor = (act: ActOnMany, status: Status): boolean => meant[act].includes(status);

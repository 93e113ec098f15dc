import { notifyAll } from "./hint";
import { pool } from "./pool";

/**
 * That what members of a room are told aside of its log may be another: a nudge is in the rows, and what
 * somebody has opened to answer is in the hint, for it is written nowhere.
 */
export type AsideHint = Readonly<{
  roomId: string;
  opening?: Readonly<{ memberId: string; itemId: string }>;
}>;

export const asideChannel = "crossfloor_aside";

/** Says so to every process, this one too. One that is lost is made good when its streams come again. */
export function hintAside(hint: AsideHint): void {
  notifyAll(pool, asideChannel, [JSON.stringify(hint)]).catch(() => undefined);
}

import type { Tally } from "@/lib/debate/swing";

/**
 * How the demo's class voted: the example on the front page. A test holds it against the demo's own ballots.
 */
export const demoSwing: Readonly<Record<"opening" | "closing", Tally>> = {
  opening: { FOR: 6, UNDECIDED: 4, AGAINST: 2 },
  closing: { FOR: 5, UNDECIDED: 1, AGAINST: 6 },
};

import type { Snapshot } from "@/lib/debate/events";

/** Parts of a snapshot to select: a component that takes only these is not drawn again at every post. */
export const roomOf = ({ room }: Snapshot) => room;
export const phaseViewOf = ({ phase }: Snapshot) => phase;
export const motionOf = ({ motion }: Snapshot) => motion;
export const membersOf = ({ members }: Snapshot) => members;
export const meOf = ({ me }: Snapshot) => me;

/** Whether the reader may see results. */
export const hasResults = ({ phase, me }: Pick<Snapshot, "phase" | "me">): boolean =>
  phase.allows.reveals && (me.role === "TEACHER" || !phase.holdsResults);

import type { PhaseView } from "@/lib/debate/views";

/** Whether somebody may write in the phase: only then is anybody silent. */
export const isWritingIn = ({ allows: { post, reply } }: PhaseView): boolean =>
  reply || post.PROPOSITION.length + post.OPPOSITION.length > 0;

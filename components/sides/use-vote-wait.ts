import { useSnapshot } from "@/components/live/room-store";
import { standOf } from "@/components/live/standing";
import { needsSides } from "@/lib/debate/phases";
import type { SidePolicy } from "@/lib/debate/vocabulary";

/**
 * What sides that follow the opening vote wait for: the vote, or in a format without one nothing but the
 * writing.
 */
type VoteWait = "forVote" | "noVote";

/**
 * Whether a policy has nothing to draw by yet, since nobody has voted and writing has not begun; null where a
 * draw can be made.
 */
export function useVoteWait(policy: SidePolicy): VoteWait | null {
  const { room, phase, turnout } = useSnapshot();
  const { steps, index } = phase;
  const voteAt = steps.findIndex(({ allows }) => allows.ballot === "OPENING");
  const isVoted = (voteAt >= 0 && voteAt < index) || (turnout?.stage === "OPENING" && turnout.cast > 0);
  const isByVote = policy === "OPINION" || policy === "CONTRARIAN";
  if (!isByVote || isVoted || needsSides(standOf({ phase, room }).clock)) return null;
  return voteAt < 0 ? "noVote" : "forVote";
}

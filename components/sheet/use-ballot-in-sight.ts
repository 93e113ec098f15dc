import { useEffect, useEffectEvent, useRef } from "react";
import { useSelected } from "@/components/live/room-store";
import type { Snapshot } from "@/lib/debate/events";

/** The phase whose ballot is open, by its place; null where none is. */
const ballotIn = ({ phase }: Snapshot): number | null => (phase.allows.ballot ? phase.index : null);

/** Makes room for the ballot as it opens: it stands above the essay, and the sheet would hide it. */
export function useBallotInSight(makeRoom: () => void): void {
  const ballot = useSelected(ballotIn);
  const before = useRef(ballot);
  const onOpened = useEffectEvent(makeRoom);
  useEffect(() => {
    if (ballot !== null && ballot !== before.current) onOpened();
    before.current = ballot;
  }, [ballot]);
}

import { useRef } from "react";
import { meOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import type { PostView } from "@/lib/debate/views";
import { otherSide, type Side } from "@/lib/debate/vocabulary";

const saysAgainAfter = 60_000;

/**
 * Answers what says that the reader has the form open to answer something of the other side, at most once a
 * minute: their teammates see it further down then. Nothing waits for it, and where it fails nothing is lost.
 */
export function useOpening(itemId: string, parent: PostView | null, essay: Side): () => void {
  const { id: roomId } = useSelected(roomOf);
  const { memberId, side, role, isWatched } = useSelected(meOf);
  const said = useRef(Number.NEGATIVE_INFINITY);
  const isTheirs = side !== null && (parent ? parent.side : essay) === otherSide(side);
  return () => {
    if (role !== "STUDENT" || isWatched || !isTheirs) return;
    if (performance.now() - said.current < saysAgainAfter) return;
    said.current = performance.now();
    navigator.sendBeacon(`/rooms/${roomId}/opened`, new URLSearchParams({ seat: memberId, itemId }));
  };
}

"use client";

import { PhaseNow } from "@/components/bar/phase-now";
import { YouAre } from "@/components/bar/you-are";
import { meOf, phaseViewOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";

/** What runs in the room and who one is there, on its other pages; live. */
export function RoomNow() {
  const phase = useSelected(phaseViewOf);
  const me = useSelected(meOf);
  return (
    <p className="flex min-w-0 flex-wrap items-baseline gap-x-6 gap-y-1 text-sm">
      <span className="flex min-w-0 items-baseline gap-2">
        <PhaseNow phase={phase} />
      </span>
      <YouAre me={me} />
    </p>
  );
}

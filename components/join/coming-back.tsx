"use client";

import dynamic from "next/dynamic";
import { useSelected } from "@/components/live/room-store";
import type { Snapshot } from "@/lib/debate/events";
import type { ReturnView } from "@/lib/debate/views";

/** A class does not load what only its teacher has. */
const AskingBack = dynamic(() => import("./asking-back").then((part) => part.AskingBack));

const nobody: readonly ReturnView[] = [];
const returnsOf = ({ returns = nobody }: Snapshot) => returns;

/** Who asks the teacher to come back in, live: one press lets them. Draws nothing for anybody else. */
export function ComingBack() {
  const returns = useSelected(returnsOf);
  return (
    <div role="status" className="no-print empty:hidden">
      {returns.length > 0 ? <AskingBack returns={returns} /> : null}
    </div>
  );
}

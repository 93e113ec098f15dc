"use client";

import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { meOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { roomAddress } from "@/lib/debate/watching";
import { NudgeNotice } from "./nudge-notice";

/** Few are nudged: `useLaterParts` of `WhileIn`. */
const BeginThere = dynamic(() => import("./begin-there").then((part) => part.BeginThere));

/** The notice on the room's other pages: it leads to the debate, with the form open where one may begin. */
export function BeginElsewhere() {
  const path = usePathname();
  const address = `/rooms/${roomAddress({ room: useSelected(roomOf), me: useSelected(meOf) })}`;
  return path === address ? null : (
    <NudgeNotice begin={(close) => <BeginThere address={address} onBegin={close} />} />
  );
}

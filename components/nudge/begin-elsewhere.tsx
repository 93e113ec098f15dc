"use client";

import type { Route } from "next";
import { usePathname, useRouter } from "next/navigation";
import { meOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { roomAddress } from "@/lib/debate/watching";
import { BeginButton, NudgeNotice } from "./nudge-notice";
import { useLeastSaid } from "./use-least-said";

/** The notice on the room's other pages: it leads to the debate, with the form open where one may begin. */
export function BeginElsewhere() {
  const path = usePathname();
  const address = `/rooms/${roomAddress({ room: useSelected(roomOf), me: useSelected(meOf) })}`;
  return path === address ? null : (
    <NudgeNotice begin={(close) => <BeginThere address={address} onBegin={close} />} />
  );
}

function BeginThere({ address, onBegin }: Readonly<{ address: string; onBegin: () => void }>) {
  const router = useRouter();
  const least = useLeastSaid();
  return (
    <BeginButton
      number={least?.number ?? null}
      onBegin={() => {
        onBegin();
        router.push((least ? `${address}?p=${least.number}&write=` : address) as Route);
      }}
    />
  );
}

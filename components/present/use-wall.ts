"use client";

import { useEffect, useEffectEvent } from "react";
import { meOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { formOf } from "@/components/outbox/form-fields";
import { idle } from "@/lib/members/form";
import { keepWallAction, showResultsAction } from "@/lib/rooms/actions";

const everyMs = 60_000;

/** Says that a wall is open, when it opens and then every minute: the room waits for it with the results. */
export function useWall(): void {
  const form = useSeat();
  const say = useEffectEvent(() => void keepWallAction(idle, form()).catch(() => undefined));
  useEffect(() => {
    say();
    const timer = setInterval(say, everyMs);
    return () => clearInterval(timer);
  }, []);
}

/** Lets everybody see the results. Where that fails the teacher has a button of the same effect. */
export function useShowToAll(): () => void {
  const form = useSeat();
  return () => void showResultsAction(idle, form()).catch(() => undefined);
}

function useSeat(): () => FormData {
  const { id: roomId } = useSelected(roomOf);
  const { memberId } = useSelected(meOf);
  return () => formOf({ roomId: [roomId], seat: [memberId] });
}

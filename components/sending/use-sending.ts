"use client";

import { useConnection, useRefreshNow } from "@/components/live/room-store";
import type { FormAction } from "@/lib/members/form";
import type { NotSent } from "./not-sent";
import { type SeatRefusal, seatRefusalOf } from "./seat-notice";
import { useSubmit } from "./use-submit";

/** Why a form of the room was not taken, whatever stands in it: not sent, or the browser is somebody else. */
export type Lost = NotSent | SeatRefusal;

/**
 * Sends a form of the room, as `useSubmit` does, and looks for what it changed where nothing comes live.
 * `onAway` is called where the answer leads to another page.
 */
export function useSending<T>(
  action: FormAction<T>,
  onDone?: (value: T, sent: FormData) => void,
  onAway?: () => void,
) {
  const isLive = useConnection() === "live";
  const refresh = useRefreshNow();
  const { state, notSent, isPending, form } = useSubmit(action, {
    onAnswer(answer, sent) {
      if (answer.status !== "done") return;
      onDone?.(answer.value, sent);
      if (!isLive) refresh();
    },
    onAway,
  });
  const lost: Lost | null = notSent ?? (state.status === "refused" ? seatRefusalOf(state.refusal) : null);
  return { state, lost, isPending, form };
}

"use client";

import {
  unstable_isUnrecognizedActionError as isFromOldPage,
  unstable_rethrow as passOn,
} from "next/navigation";
import { type SyntheticEvent, useActionState, useState, useTransition } from "react";
import { useConnection, useRefresh } from "@/components/live/room-store";
import { type FormAction, type FormState, idle } from "@/lib/members/form";
import { type SeatRefusal, seatRefusalOf } from "./seat-notice";

/**
 * Why a form was not taken, whatever stands in it: no network, a page older than the server, or a browser
 * that is not the page's member any more.
 */
export type Lost = "offline" | "old-page" | SeatRefusal;

/**
 * Sends a form without clearing it, and says when it could not be sent at all. Before the script has loaded,
 * and without it, the browser sends the same form to the same action. `onAway` is called where the answer
 * leads to another page.
 */
export function useSending<T>(
  action: FormAction<T>,
  onDone?: (value: T, sent: FormData) => void,
  onAway?: () => void,
) {
  const [first, formAction] = useActionState<FormState<T>, FormData>(action, idle);
  const [later, setLater] = useState<FormState<T> | null>(null);
  const [lost, setLost] = useState<Lost | null>(null);
  const [isPending, startTransition] = useTransition();
  const isLive = useConnection() === "live";
  const refresh = useRefresh();
  const state = later ?? first;

  const onSubmit = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault();
    if (isPending) return;
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startTransition(async () => {
      try {
        const answer = await action(state, form);
        setLost(null);
        setLater(answer);
        if (answer.status !== "done") return;
        onDone?.(answer.value, form);
        if (!isLive) void refresh();
      } catch (error) {
        if (leadsAway(error)) {
          onAway?.();
          throw error;
        }
        setLost(isFromOldPage(error) ? "old-page" : "offline");
      }
    });
  };
  const seatRefusal = state.status === "refused" ? seatRefusalOf(state.refusal) : null;
  return { state, lost: lost ?? seatRefusal, isPending, form: { action: formAction, onSubmit } };
}

/** Whether an answer came after all, and leads to another page. */
function leadsAway(error: unknown): boolean {
  try {
    passOn(error);
    return false;
  } catch {
    return true;
  }
}

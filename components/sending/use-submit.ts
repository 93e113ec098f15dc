"use client";

import { unstable_rethrow as passOn } from "next/navigation";
import { type SyntheticEvent, useActionState, useState, useTransition } from "react";
import { type FormAction, type FormState, idle } from "@/lib/members/form";
import { type NotSent, notSentOf, pause } from "./not-sent";

type Options<T> = Readonly<{
  onAnswer?: (answer: FormState<T>, sent: FormData, form: HTMLFormElement) => void;
  /** The answer leads to another page. */
  onAway?: () => void;
}>;

/**
 * Sends a form without clearing it, and says when it could not be sent at all: no network and no gateway that
 * answers for the server takes a page away with what was typed on it. Where it was refused because the
 * database is away, it goes out again by itself, as it stands then. Before the script has loaded, and without
 * it, the browser sends the same form to the same action.
 */
export function useSubmit<T>(action: FormAction<T>, { onAnswer, onAway }: Options<T> = {}) {
  const [first, formAction] = useActionState<FormState<T>, FormData>(action, idle);
  const [later, setLater] = useState<FormState<T> | null>(null);
  const [notSent, setNotSent] = useState<NotSent | null>(null);
  const [isPending, startTransition] = useTransition();
  const state = later ?? first;

  const onSubmit = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault();
    if (isPending) return;
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent;
    const send = async (): Promise<NotSent | null> => {
      const sent = new FormData(form, submitter);
      try {
        const answer = await action(state, sent);
        setLater(answer);
        onAnswer?.(answer, sent, form);
        return null;
      } catch (error) {
        if (!leadsAway(error)) return notSentOf(error);
        onAway?.();
        throw error;
      }
    };
    startTransition(async () => {
      let why = await send();
      while (why === "waits" && form.isConnected) {
        setNotSent(why);
        await pause();
        why = await send();
      }
      setNotSent(why);
    });
  };
  return { state, notSent, isPending, form: { action: formAction, onSubmit } };
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

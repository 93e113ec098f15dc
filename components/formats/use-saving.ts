"use client";

import {
  unstable_isUnrecognizedActionError as isFromOldPage,
  unstable_rethrow as passOn,
  useRouter,
} from "next/navigation";
import { type SyntheticEvent, useState, useTransition } from "react";
import type { Lost } from "@/components/sending/use-sending";
import { type FormAction, type FormState, idle } from "@/lib/members/form";

/**
 * Sends a form without clearing it, says when it could not be sent at all, and asks for the page again once
 * it is saved.
 */
export function useSaving<T>(action: FormAction<T>, onAnswer: (answer: FormState<T>) => void) {
  const [state, setState] = useState<FormState<T>>(idle);
  const [lost, setLost] = useState<Lost | null>(null);
  const [isPending, startTransition] = useTransition();
  const router = useRouter();

  const onSubmit = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault();
    if (isPending) return;
    const form = new FormData(event.currentTarget);
    startTransition(async () => {
      try {
        const answer = await action(state, form);
        setLost(null);
        setState(answer);
        onAnswer(answer);
        if (answer.status === "done") router.refresh();
      } catch (error) {
        passOn(error);
        setLost(isFromOldPage(error) ? "old-page" : "offline");
      }
    });
  };
  return { state, lost, isPending, onSubmit };
}

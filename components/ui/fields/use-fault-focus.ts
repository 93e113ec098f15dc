import { type RefObject, useEffect, useRef } from "react";

/** Puts the focus on a form's first field that is at fault, each time an answer comes back. */
export function useFaultFocus(answer: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer looks again.
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [answer]);
  return form;
}

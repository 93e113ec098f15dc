"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { isSilent } from "@/components/keys/silence";
import { useKeptKeys } from "@/components/keys/use-kept-keys";
import { useShortcuts } from "@/components/keys/use-shortcuts";

type Beside = Readonly<{ before: string | null; next: string | null }>;

/**
 * The numbers choose a level of one criterion after the other, the first without one at first or the one that
 * has the focus; the arrows go to another student. A reader who switched single keys off has no numbers.
 */
export function useGradeKeys(form: RefObject<HTMLFormElement | null>, { before, next }: Beside): void {
  const router = useRouter();
  const kept = useKeptKeys();
  const now = useRef<number | null>(null);
  const go = (to: string | null) => (to === null ? false : router.push(to as Route));
  const atRadio = () => document.activeElement instanceof HTMLInputElement;
  const back = () => (atRadio() ? false : go(before));
  const on = () => (atRadio() ? false : go(next));
  useShortcuts({ ArrowLeft: back, ArrowRight: on });

  const choose = useEffectEvent((event: KeyboardEvent) => {
    const isPlain = !(
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.repeat ||
      event.defaultPrevented
    );
    if (!isPlain || kept.isOff || !/^[1-6]$/.test(event.key) || isSilent()) return;
    const criteria = [...(form.current?.querySelectorAll<HTMLElement>("[data-criterion]") ?? [])];
    const focused = criteria.findIndex((one) => one.contains(document.activeElement));
    const open = criteria.findIndex((one) => one.querySelector("input[value='']:checked"));
    const at = now.current ?? (focused >= 0 ? focused : Math.max(0, open));
    const radio =
      criteria[at]?.querySelectorAll<HTMLInputElement>("input:not([value=''])")[Number(event.key) - 1];
    if (!radio) return;
    event.preventDefault();
    radio.click();
    now.current = (at + 1) % criteria.length;
    criteria[now.current]?.querySelector<HTMLInputElement>("input:checked")?.focus();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => choose(event);
    const forget = () => {
      now.current = null;
    };
    document.addEventListener("keydown", listen);
    document.addEventListener("pointerdown", forget);
    return () => {
      document.removeEventListener("keydown", listen);
      document.removeEventListener("pointerdown", forget);
    };
  }, []);
}

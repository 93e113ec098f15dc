"use client";

import { type RefObject, type SyntheticEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { meOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { fieldsIn, fillForm, formOf } from "@/components/outbox/form-fields";
import { load, remove, store } from "@/components/outbox/on-device";
import type { Fields } from "@/components/outbox/words";
import { useSending } from "@/components/sending/use-sending";
import { saveGradeAction } from "@/lib/grades/actions";
import { idle } from "@/lib/members/form";

/** So long after the last letter it is sent; a level is sent at once. In milliseconds. */
const rest = 800;

/**
 * Sends a grade by itself as it is changed. What the server does not have yet lies on the device, until the
 * teacher logs out, and comes back into the form; it goes out when there is a way again, and as one goes on
 * to another student.
 */
export function useGradeSaving(roomId: string, studentId: string, form: RefObject<HTMLFormElement | null>) {
  const { memberId } = useSelected(meOf);
  const key = `crossfloor-words:grades-${roomId}:${memberId}:${studentId}`;
  const unsent = useRef<Fields | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isChanged, setChanged] = useState(false);

  const sendSoon = (delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => form.current?.requestSubmit(), delay);
  };
  const sending = useSending(saveGradeAction, (_, sent) => {
    if (unsent.current && !isSame(unsent.current, sent)) return sendSoon(0);
    unsent.current = null;
    remove(key);
    setChanged(false);
  });
  const change = useEffectEvent((delay: number) => {
    if (!form.current) return;
    unsent.current = fieldsIn(form.current);
    store(key, { paragraphId: "", fields: unsent.current, sent: null }, true);
    setChanged(true);
    sendSoon(delay);
  });
  const begin = useEffectEvent(() => {
    const kept = load(key).get("");
    if (!kept || !form.current) return;
    fillForm(form.current, kept.fields);
    choose(form.current, kept.fields);
    change(0);
  });
  const leave = useEffectEvent(async () => {
    clearTimeout(timer.current);
    if (!unsent.current) return;
    const answer = await saveGradeAction(idle, formOf(unsent.current)).catch(() => null);
    if (answer?.status === "done") remove(key);
  });
  useEffect(() => {
    const { current } = form;
    // Fields beside posts belong to the form, but do not stand in it.
    const onInput = ({ target }: Event) => {
      const isOurs = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (isOurs && target.form === current) change(target.type === "radio" ? 0 : rest);
    };
    const onOnline = () => change(0);
    document.addEventListener("input", onInput);
    window.addEventListener("online", onOnline);
    begin();
    return () => {
      document.removeEventListener("input", onInput);
      window.removeEventListener("online", onOnline);
      void leave();
    };
  }, [form]);

  const { state, lost, isPending } = sending;
  const standing = isPending
    ? ("saving" as const)
    : lost && isChanged
      ? ("keptHere" as const)
      : !isChanged && state.status === "done"
        ? ("saved" as const)
        : null;
  const onSubmit = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    clearTimeout(timer.current);
    sending.form.onSubmit(event);
  };
  return { state, lost, standing, form: { ...sending.form, onSubmit } };
}

const isSame = (fields: Fields, sent: FormData): boolean =>
  Object.entries(fields).every(([name, values]) => values.join("\n") === sent.getAll(name).join("\n"));

/** Chooses again what was chosen. */
function choose(form: HTMLFormElement, fields: Fields): void {
  for (const field of form.elements)
    if (field instanceof HTMLInputElement && field.type === "radio")
      field.checked = fields[field.name]?.[0] === field.value;
}

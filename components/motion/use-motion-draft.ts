"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { fieldsIn, fillForm } from "@/components/outbox/form-fields";
import { type Outbox, openOutbox } from "@/components/outbox/outbox";
import type { Fields } from "@/components/outbox/words";

const place = "new";
const typed = ["title", "text", "parts", "source"] as const;

/**
 * Keeps a new motion on the device while it is written, through reloads and ways back, until the server has
 * it or its teacher logs out. `onFilled` is called where words from before were put into the form.
 */
export function useMotionDraft(
  teacherId: string,
  form: RefObject<HTMLFormElement | null>,
  onFilled: (fields: Fields) => void,
) {
  const outbox = (): Outbox => openOutbox({ roomId: "motions", memberId: teacherId, isTeacher: true });
  const drop = () => outbox().drop(place);
  const keep = () => {
    if (!form.current) return;
    const fields = fieldsIn(form.current);
    if (hasWords(fields)) outbox().keep(place, { paragraphId: "", fields, sent: null });
    else drop();
  };
  const fill = useEffectEvent(() => {
    if (!form.current) return;
    if (hasWords(fieldsIn(form.current))) return keep();
    const words = outbox().read().drafts.get(place);
    if (!words) return;
    fillForm(form.current, words.fields);
    onFilled(words.fields);
  });
  useEffect(() => fill(), []);
  return { keep, drop };
}

const hasWords = (fields: ReturnType<typeof fieldsIn>): boolean =>
  typed.some((name) => fields[name]?.some((value) => value !== ""));

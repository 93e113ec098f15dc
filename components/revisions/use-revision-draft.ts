"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { fieldsIn, fillForm } from "@/components/outbox/form-fields";
import { type Outbox, openOutbox } from "@/components/outbox/outbox";

type Words = Readonly<{ title: string; source: string; text: string }>;

const names = ["title", "source", "text"] as const;

/**
 * Keeps what is changed in a motion on the device while it is written, until the server has it or its teacher
 * logs out. What is as it was is not kept.
 */
export function useRevisionDraft(
  teacherId: string,
  motionId: string,
  former: Words,
  form: RefObject<HTMLFormElement | null>,
) {
  const place = `revise-${motionId}`;
  const outbox = (): Outbox => openOutbox({ roomId: "motions", memberId: teacherId, isTeacher: true });
  const drop = () => outbox().drop(place);
  const keep = () => {
    if (!form.current) return;
    const fields = fieldsIn(form.current);
    if (isOther(fields, former)) outbox().keep(place, { paragraphId: "", fields, sent: null });
    else drop();
  };
  const fill = useEffectEvent(() => {
    if (!form.current) return;
    if (isOther(fieldsIn(form.current), former)) return keep();
    const words = outbox().read().drafts.get(place);
    if (words) fillForm(form.current, words.fields);
  });
  useEffect(() => fill(), []);
  return { keep, drop };
}

const isOther = (fields: ReturnType<typeof fieldsIn>, former: Words): boolean =>
  names.some((name) => plain(fields[name]?.[0] ?? "") !== plain(former[name]));

const plain = (text: string): string => text.replaceAll("\r\n", "\n");

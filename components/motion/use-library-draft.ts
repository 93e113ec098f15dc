"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { fieldsIn, fillForm } from "@/components/outbox/form-fields";
import { type Outbox, openOutbox } from "@/components/outbox/outbox";
import type { Fields } from "@/components/outbox/words";

/** What stands in the fields at first, by name. */
type Former = Readonly<Record<string, string>>;

/**
 * Keeps what is written in a form of the library on the device, until the server has it or its teacher logs
 * out. What is as it was is not kept. `onFilled` is called where words from before were put into the form.
 */
export function useLibraryDraft(
  teacherId: string,
  place: string,
  former: Former,
  form: RefObject<HTMLFormElement | null>,
  onFilled: (fields: Fields) => void = () => undefined,
) {
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
    if (!words) return;
    fillForm(form.current, words.fields);
    onFilled(words.fields);
  });
  useEffect(() => fill(), []);
  return { keep, drop };
}

const isOther = (fields: Fields, former: Former): boolean =>
  Object.entries(former).some(([name, before]) => plain((fields[name] ?? []).join("")) !== plain(before));

const plain = (text: string): string => text.replaceAll("\r\n", "\n");

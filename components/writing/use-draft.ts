"use client";

import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { fieldsIn, fillForm, hasWords, saysMore } from "@/components/outbox/form-fields";
import { dropCarried } from "@/components/outbox/use-carrying";
import { useDraftAt, useOutbox } from "@/components/outbox/use-outbox";
import type { Fields, Words } from "@/components/outbox/words";

type Options = Readonly<{
  /** Whether what stands in the form would be missed. */
  isWorthIt?: (fields: Fields) => boolean;
  /** Words were put into the form that it did not hold before. */
  onFilled?: (words: Words) => void;
  /**
   * Before the script had loaded other words were typed, which stay in the form: these were kept from before.
   */
  onOther?: (words: Words) => void;
  /** What stands in the form was sent from another tab. */
  onGone?: () => void;
}>;

/**
 * Keeps what is typed into a form on the device, and brings it back: after a reload or a crash, or when
 * somebody takes up a post that failed.
 */
export function useDraft(
  place: string,
  paragraphId: string,
  form: RefObject<HTMLFormElement | null>,
  options: Options = {},
) {
  const { isWorthIt = hasWords, onFilled, onOther, onGone } = options;
  const outbox = useOutbox();
  const words = useDraftAt(place);
  const inForm = useRef<Words | null>(null);

  const put = (fields: Fields) => {
    const beside = inForm.current?.beside;
    inForm.current = isWorthIt(fields) ? { paragraphId, fields, sent: null, beside } : null;
    if (inForm.current) outbox.keep(place, inForm.current);
    else outbox.drop(place);
  };
  const keep = () => {
    if (!form.current) return;
    const fields = fieldsIn(form.current);
    const kind = fields.kind ?? inForm.current?.fields.kind;
    put(kind ? { ...fields, kind } : fields);
  };
  /** Keeps what belongs to the words without being typed. */
  const add = (fields: Fields) => {
    if (form.current) put({ ...(inForm.current?.fields ?? fieldsIn(form.current)), ...fields });
  };
  /** For these words, a post says something else. */
  const setUnlike = (postId: string) => {
    if (!inForm.current) return;
    const unlike = [...(inForm.current.beside?.unlike ?? []), postId];
    inForm.current = { ...inForm.current, beside: { ...inForm.current.beside, unlike } };
    outbox.keep(place, inForm.current);
  };
  /** The words are sent: those that they were carried from go with them. */
  const drop = () => {
    dropCarried(outbox, inForm.current?.beside?.carried);
    inForm.current = null;
    outbox.drop(place);
  };

  const fill = useEffectEvent((from: Words) => {
    if (!form.current || from === inForm.current) return;
    const typed = { ...fieldsIn(form.current), quote: [] };
    if (inForm.current === null && isWorthIt(typed) && saysMore(typed, from.fields)) {
      onOther?.(from);
      return keep();
    }
    fillForm(form.current, from.fields);
    inForm.current = from;
    onFilled?.(from);
  });
  /** What was typed before the script had loaded. */
  const adopt = () => {
    if (form.current && isWorthIt({ ...fieldsIn(form.current), quote: [] })) keep();
  };
  const lose = useEffectEvent(() => {
    const gone = inForm.current;
    inForm.current = null;
    if (!gone) return adopt();
    if (form.current && !saysMore(fieldsIn(form.current), gone.fields)) onGone?.();
  });
  useEffect(() => {
    if (words) fill(words);
    else lose();
  }, [words]);

  return { words, held: () => inForm.current, keep, add, setUnlike, drop };
}

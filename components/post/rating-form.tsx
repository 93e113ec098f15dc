"use client";

import { useTranslations } from "next-intl";
import { memo, useCallback, useEffect, useId, useRef, useState } from "react";
import { useSelected } from "@/components/live/room-store";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import type { Snapshot } from "@/lib/debate/events";
import { useFormWords } from "@/lib/i18n/form-words";
import { ratePostAction } from "@/lib/ratings/actions";

const scores = [1, 2, 3, 4, 5] as const;

/**
 * How strong the reader finds a post. A choice is saved at once; of several in a hurry the last one stands.
 */
export const RatingForm = memo(function RatingForm({ postId }: Readonly<{ postId: string }>) {
  const t = useTranslations("post.rating");
  const own = useSelected(useCallback(({ me }: Snapshot) => me.ratings[postId] ?? null, [postId]));
  const [wish, setWish] = useState<number | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const sending = useSending(ratePostAction);
  const { state, lost, isPending } = sending;
  const { message } = useFormWords(state);

  const isBehind =
    !isPending && !lost && state.status === "done" && wish !== null && state.value.score !== wish;
  useEffect(() => {
    if (isBehind) form.current?.requestSubmit();
  }, [isBehind]);

  const isRefused = !isPending && (lost !== null || state.status === "refused");
  const shown = isRefused ? own : (wish ?? own);
  return (
    <form ref={form} {...sending.form} aria-busy={isPending} className="rating">
      <SeatFields />
      <input type="hidden" name="postId" value={postId} />
      <div role="radiogroup" aria-labelledby={id} className="flex items-center gap-x-2">
        <span id={id} className="text-quiet">
          {t("legend")}
        </span>
        <span className="flex">
          {scores.map((score) => (
            <label key={score} title={t(`scale.${score}`)}>
              <input
                type="radio"
                name="score"
                value={score}
                required
                checked={shown === score}
                onChange={() => {
                  setWish(score);
                  form.current?.requestSubmit();
                }}
              />
              <span>{score}</span>
            </label>
          ))}
        </span>
        <button type="submit" className="without-script toggle px-2">
          {t("save")}
        </button>
      </div>
      <SendingError lost={lost} message={message} />
    </form>
  );
});

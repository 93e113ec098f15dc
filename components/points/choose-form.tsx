"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { TextArea } from "@/components/ui/fields/text-area";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useDraft } from "@/components/writing/use-draft";
import { mostPoints } from "@/lib/debate/points/points";
import type { PointView } from "@/lib/debate/points/see-point";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { choosePointsAction } from "@/lib/points/actions";

/** The teacher's own stand first, so that what is kept of a text finds it again among those that come. */
const own = ["own-1", "own-2", "own-3"].map((id) => ({ id, text: "", name: null, isAway: false }));

/** A teacher picks the points that are debated, in her order and words, with points of her own. */
export function ChooseForm({ points }: Readonly<{ points: readonly PointView[] }>) {
  const t = useTranslations("points");
  const form = useRef<HTMLFormElement>(null);
  const proposed = points.map(({ id, text, by, status }) => ({
    id,
    text,
    name: by.name,
    isAway: status === "HIDDEN",
  }));
  const rows = [...own, ...proposed];
  const isOther = (fields: Readonly<Record<string, readonly string[] | undefined>>) =>
    rows.some(
      ({ text, name }, at) =>
        (fields["texts[]"]?.[at] ?? text) !== text ||
        (name !== null && (fields["places[]"]?.[at] ?? "") !== ""),
    );
  const draft = useDraft("points-chosen", "", form, { isWorthIt: isOther });
  const sending = useSending(choosePointsAction, () => draft.drop());
  const { message, errorOf, typed } = useFormWords(sending.state);
  return (
    <form ref={form} {...sending.form} onInput={draft.keep} className="grid max-w-prose gap-4">
      <SeatFields />
      <p className="text-sm text-quiet">{t("chooseHint")}</p>
      {rows.map(({ id, text, name, isAway }, at) => (
        <fieldset key={id} hidden={isAway} className="border-t pt-3">
          <legend className="float-left mb-1 w-full text-sm font-semibold">
            {name === null ? t("own") : t("from", { name })}
          </legend>
          <div className="clear-both grid grid-cols-[4.5rem_1fr] gap-3">
            <TextField
              label={t("place")}
              name="places[]"
              type="number"
              min={1}
              max={mostPoints}
              defaultValue={typed(`places.${at}`, name === null ? String(mostPoints) : "")}
              error={errorOf(`places.${at}`)}
            />
            <TextArea
              label={t("words")}
              name="texts[]"
              rows={2}
              isSerif
              longest={longest.body}
              defaultValue={typed(`texts.${at}`, text)}
              error={errorOf(`texts.${at}`)}
            />
          </div>
        </fieldset>
      ))}
      <SendingError lost={sending.lost} message={message ?? errorOf("points")} />
      <div>
        <SubmitButton>{t("use")}</SubmitButton>
      </div>
    </form>
  );
}

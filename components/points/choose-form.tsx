"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { TextArea } from "@/components/ui/fields/text-area";
import { SubmitButton } from "@/components/ui/submit-button";
import { useDraft } from "@/components/writing/use-draft";
import type { PointView } from "@/lib/debate/points/see-point";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { choosePointsAction } from "@/lib/points/actions";
import { movedBy } from "./point-order";
import { PointTools } from "./point-tools";

const own = ["own-1", "own-2", "own-3"].map((id) => ({ id, text: "", name: null }));
const first = own.map(({ id }) => id);

/** A teacher picks the points that are debated, in her order and words, with points of her own. */
export function ChooseForm({ points }: Readonly<{ points: readonly PointView[] }>) {
  const t = useTranslations("points");
  const form = useRef<HTMLFormElement>(null);
  const proposed = points.flatMap(({ id, text, by, status }) =>
    status === "HIDDEN" ? [] : [{ id, text, name: by.name }],
  );
  const rows = [...own, ...proposed];
  const draft = useDraft("points-chosen", "", form, {
    isWorthIt: (fields) =>
      (fields.order?.[0] ?? first.join(" ")) !== first.join(" ") ||
      rows.some(({ id, text }) => (fields[`text-${id}`]?.[0] ?? text) !== text),
    onFilled({ fields }) {
      setOrder(fields.order?.[0]?.split(" ") ?? first);
      for (const area of form.current?.querySelectorAll("textarea") ?? [])
        if (!fields[area.name]) area.value = area.defaultValue;
    },
  });
  const sending = useSending(choosePointsAction, () => draft.drop());
  const { message, errorOf, typed } = useFormWords(sending.state);
  const [kept, setOrder] = useState(() => movedBy(typed("order", first.join(" ")).split(" "), typed("move")));
  const [said, say] = useState("");
  const order = kept.filter((id) => rows.some((row) => row.id === id));
  const sorted = rows.toSorted((a, b) => placeIn(order, a.id) - placeIn(order, b.id));
  const move = (id: string, to: string) => {
    const next = movedBy(order, `${id} ${to}`);
    const at = next.indexOf(id);
    flushSync(() => {
      setOrder(next);
      say(at === -1 ? t("isOut") : t("placed", { place: at + 1, count: next.length }));
    });
    draft.keep();
    document.getElementById(`${id}-${to === "in" ? "out" : to === "out" ? "in" : to}`)?.focus();
  };
  return (
    <form ref={form} {...sending.form} onInput={draft.keep} className="grid max-w-prose gap-4">
      <SeatFields />
      <input type="hidden" name="order" value={order.join(" ")} />
      <p className="text-sm text-quiet">{t("chooseHint")}</p>
      {sorted.map(({ id, text, name }) => (
        <fieldset key={id} className="border-t pt-3">
          <legend className="float-left mb-1 w-full text-sm font-semibold">
            {name === null ? t("own") : t("from", { name })}
          </legend>
          <div className="clear-both grid gap-2">
            <TextArea
              label={t("words")}
              isLabelHidden
              name={`text-${id}`}
              rows={2}
              isSerif
              longest={longest.body}
              defaultValue={typed(`text-${id}`, text)}
              error={errorOf(`text-${id}`)}
              className={order.includes(id) ? "" : "opacity-60"}
            />
            <PointTools
              id={id}
              place={order.indexOf(id)}
              count={order.length}
              isOwn={name === null}
              onMove={move}
            />
          </div>
        </fieldset>
      ))}
      <p role="status" className="sr-only">
        {said}
      </p>
      <SendingError lost={sending.lost} message={message ?? errorOf("points")} />
      <div>
        <SubmitButton>{t("use")}</SubmitButton>
      </div>
    </form>
  );
}

const placeIn = (order: readonly string[], id: string): number =>
  order.includes(id) ? order.indexOf(id) : order.length;

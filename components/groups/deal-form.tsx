"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefreshNow, useSelected } from "@/components/live/room-store";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/fields/select";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Snapshot } from "@/lib/debate/events";
import { groupSizes } from "@/lib/debate/groups/deal";
import { longest } from "@/lib/debate/text/limits";
import { dealClassAction } from "@/lib/groups/actions";
import { useFormWords } from "@/lib/i18n/form-words";

const counts = Array.from({ length: 19 }, (_, at) => at + 2);

/** So many students make a group that debates well. */
const usualSize = 7;

/** Deals the class into groups, and says how large they become. */
export function DealForm({ isAgain = false }: Readonly<{ isAgain?: boolean }>) {
  const t = useTranslations("groups.make");
  const people = useSelected(countPeople);
  const refresh = useRefreshNow();
  const sending = useSending(dealClassAction, refresh);
  const form = useFormWords(sending.state);
  const [picked, setPicked] = useState<number | null>(null);
  const count = picked ?? Math.min(20, Math.max(2, Math.round(people / usualSize)));
  const sizes = groupSizes(people, count);
  const [large = 0, small = 0] = [sizes[0], sizes.at(-1)];
  const larger = large === small ? 0 : sizes.filter((size) => size === large).length;
  return (
    <form {...sending.form} className="grid max-w-2xl gap-5">
      <SeatFields />
      <SendingError lost={sending.lost} message={form.message} />
      <Select
        label={t("count")}
        name="count"
        value={count}
        onChange={(event) => setPicked(Number(event.currentTarget.value))}
        options={counts.map((value) => ({ value: String(value), label: String(value) }))}
        error={form.errorOf("count")}
        className="[&_select]:max-w-32"
      />
      <p aria-live="polite" className="font-semibold">
        {people === 0
          ? t("nobody")
          : larger === 0
            ? t("even", { people, count, size: small })
            : t("uneven", { people, larger, large, smaller: count - larger, small })}
      </p>
      <p className="text-quiet">{t("does")}</p>
      <Disclosure summary={t("more")} isOpen={form.errorOf("seed") !== null}>
        <TextField
          label={t("seed")}
          name="seed"
          longest={longest.seed}
          autoComplete="off"
          hint={t("seedHint")}
          defaultValue={form.typed("seed")}
          error={form.errorOf("seed")}
          className="mt-2 max-w-sm"
        />
      </Disclosure>
      <SubmitButton look={isAgain ? "plain" : "primary"} className="justify-self-start">
        {t(isAgain ? "again" : "submit")}
      </SubmitButton>
    </form>
  );
}

/** Everybody who is dealt: students and judges who were not removed, the absent too. */
const countPeople = ({ members }: Snapshot): number =>
  members.filter(({ role, isRemoved }) => role !== "TEACHER" && !isRemoved).length;

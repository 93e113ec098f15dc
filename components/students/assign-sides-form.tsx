"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSnapshot } from "@/components/live/room-store";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/fields/select";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ApartPair } from "@/lib/debate/draw/keep-apart";
import { longest } from "@/lib/debate/text/limits";
import { type SidePolicy, sidePolicies } from "@/lib/debate/vocabulary";
import { useFormWords } from "@/lib/i18n/form-words";
import { assignSidesAction } from "@/lib/sides/actions";
import { KeptApart } from "./kept-apart";
import type { SidesDone } from "./sides-panel";
import { useVoteWait } from "./use-vote-wait";

const devils = ["0", "1", "2", "3", "4", "5"];

type Props = Readonly<{ keptApart: readonly ApartPair[]; onDone: (done: SidesDone) => void }>;

/**
 * Gives sides to the class by a policy, with its devil's advocates and with pairs kept apart; the same seed
 * draws the same sides.
 */
export function AssignSidesForm({ keptApart, onDone }: Props) {
  const t = useTranslations("students");
  const { room } = useSnapshot();
  const [picked, setPicked] = useState<SidePolicy | null>(null);
  const policy = picked ?? room.settings.sidePolicy;
  const wait = useVoteWait(policy);
  const sending = useSending(assignSidesAction, () =>
    onDone(wait ? "kept" : policy === "CHOICE" ? "choosing" : "assigned"),
  );
  const form = useFormWords(sending.state);
  return (
    <form {...sending.form} className="grid gap-4">
      <SeatFields />
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label={t("policy")}
          name="policy"
          value={policy}
          onChange={(event) =>
            setPicked(sidePolicies.find((one) => one === event.currentTarget.value) ?? null)
          }
          options={sidePolicies.map((value) => ({ value, label: t(`policyOf.${value}`) }))}
          error={form.errorOf("policy")}
          className="min-w-0 grow basis-64"
        />
        <SubmitButton>{t("assign")}</SubmitButton>
      </div>
      <p className="text-sm text-quiet">{wait ? t(`waits.${wait}`) : t(`policyHint.${policy}`)}</p>
      {policy === "OPINION" ? (
        <Select
          label={t("devils")}
          name="devilsAdvocates"
          hint={t("devilsHint")}
          defaultValue={form.typed("devilsAdvocates", String(room.settings.devilsAdvocates))}
          options={devils.map((value) => ({ value, label: value }))}
          error={form.errorOf("devilsAdvocates")}
          className="[&_select]:max-w-24"
        />
      ) : null}
      <KeptApart key={keptApart.join(" ")} pairs={keptApart} error={form.errorOf("keepApart")} />
      <Disclosure summary={t("assignMore")} isOpen={form.errorOf("seed") !== null}>
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
      {form.message || sending.lost ? <SendingError lost={sending.lost} message={form.message} /> : null}
    </form>
  );
}

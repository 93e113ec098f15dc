"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSnapshot } from "@/components/live/room-store";
import { standOf } from "@/components/live/standing";
import { studentsOf } from "@/components/live/students-of";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/fields/select";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ApartPair } from "@/lib/debate/draw/keep-apart";
import { needsSides } from "@/lib/debate/phases";
import { longest } from "@/lib/debate/text/limits";
import { type SidePolicy, sidePolicies } from "@/lib/debate/vocabulary";
import { useFormWords } from "@/lib/i18n/form-words";
import { assignSidesAction } from "@/lib/sides/actions";
import { ClassQuestion } from "./class-question";
import { KeptApart } from "./kept-apart";
import type { SidesDone } from "./sides-panel";
import { useClassQuestion } from "./use-class-question";
import { useVoteWait } from "./use-vote-wait";

const devils = ["0", "1", "2", "3", "4", "5"];

type Props = Readonly<{ keptApart: readonly ApartPair[]; onDone: (done: SidesDone) => void }>;

/**
 * Gives sides to the class by a policy, with its devil's advocates and with pairs kept apart; the same seed
 * draws the same sides. Once writing has begun it places those without a side, and draws all anew only after
 * a question.
 */
export function AssignSidesForm({ keptApart, onDone }: Props) {
  const t = useTranslations("students");
  const { room, phase, members } = useSnapshot();
  const [picked, setPicked] = useState<SidePolicy | null>(null);
  const policy = picked ?? room.settings.sidePolicy;
  const isDrawn = policy !== "CHOICE" && policy !== "MANUAL";
  const hasBegun = needsSides(standOf({ phase, room }).clock);
  const sideless = studentsOf(members).filter(({ side, isAbsent }) => side === null && !isAbsent).length;
  const wait = useVoteWait(policy);
  const sending = useSending(assignSidesAction, ({ reach, placed, moved }) => {
    if (wait) onDone({ say: "kept", count: 0 });
    else if (reach === "nobody") onDone({ say: "choosing", count: 0 });
    else if (reach === "sideless") onDone({ say: "placed", count: placed });
    else onDone(hasBegun ? { say: "redrawn", count: moved } : { say: "assigned", count: placed });
  });
  const form = useFormWords(sending.state);
  const { question, isQuestion, leave } = useClassQuestion(sending.state);
  return (
    <>
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
        <p className="text-quiet text-sm">
          {wait
            ? t(`waits.${wait}`)
            : hasBegun && policy !== "CHOICE"
              ? t("begun", { count: sideless })
              : t(`policyHint.${policy}`)}
        </p>
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
        {hasBegun && isDrawn && !question ? (
          <div className="grid justify-items-start gap-2">
            <SubmitButton look="plain" isSmall name="redraw" value="ask" describedBy="redraw-does">
              {t("redraw")}
            </SubmitButton>
            <p id="redraw-does" className="text-quiet text-sm">
              {t(`policyHint.${policy}`)} {t("redrawAsks")}
            </p>
          </div>
        ) : null}
        {question ? (
          <ClassQuestion
            key={question.nonce}
            of="draw"
            question={question}
            name="redraw"
            value={`${question.mark} ${question.seed}`}
            onNo={leave}
          />
        ) : null}
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
        {(form.message && !isQuestion) || sending.lost ? (
          <SendingError lost={sending.lost} message={form.message} />
        ) : null}
      </form>
      <KeptApart pairs={keptApart} error={form.errorOf("keepApart")} />
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLeaveWarning } from "@/components/formats/use-leave-warning";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/fields/select";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useScript } from "@/components/ui/use-script";
import type { Rubric } from "@/lib/debate/grading/rubric";
import { useFormWords } from "@/lib/i18n/form-words";
import { changeRubricAction } from "@/lib/rubrics/actions";
import type { ListedRubric } from "@/lib/rubrics/queries";
import { CriteriaFields } from "./criteria-fields";
import { KeepForm } from "./keep-form";
import { RubricText } from "./rubric-text";
import { useCriteria } from "./use-criteria";

type Props = Readonly<{ rubric: Rubric; others: readonly ListedRubric[] }>;

/** What a room grades by: another is taken, or this is changed, after a question where grades change. */
export function RoomRubricForm({ rubric, others }: Props) {
  const t = useTranslations("rubrics");
  const list = useCriteria(rubric);
  const [chosen, setChosen] = useState(others[0]?.id ?? "");
  const [saved, setSaved] = useState(list.field);
  const [asked, setAsked] = useState("");
  const sending = useSending(changeRubricAction, (_, sent) => setSaved(String(sent.get("criteria"))));
  const { errorOf, message } = useFormWords(sending.state);
  const isChanged = list.field !== saved;
  useLeaveWarning(isChanged, t("leave"));
  const isAsking =
    asked === list.field &&
    sending.state.status === "refused" &&
    sending.state.refusal.reason === "grades-change";
  const take = () => {
    const other = others.find(({ id }) => id === chosen);
    if (other) list.setCriteria(other.criteria);
  };
  if (!useScript())
    return (
      <div className="grid gap-4">
        <p className="without-script">{t("needsScript")}</p>
        <RubricText rubric={rubric} />
      </div>
    );
  return (
    <div className="grid gap-10">
      <div className="grid max-w-xl gap-2">
        <div className="grid grid-cols-[1fr_auto] items-end gap-3">
          <Select
            label={t("take")}
            name="rubric"
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            options={others.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <Button onClick={take}>{t("takeThis")}</Button>
        </div>
        <p className="text-sm text-quiet">{t("takeHint")}</p>
      </div>
      <form
        onSubmit={(event) => {
          setAsked(list.field);
          sending.form.onSubmit(event);
        }}
        className="grid gap-6"
      >
        <SeatFields />
        <input type="hidden" name="criteria" value={list.field} />
        <CriteriaFields list={list} errorOf={errorOf} />
        {isAsking ? (
          <div role="alert">
            <Notice title={t("question")}>{errorOf("criteria")}</Notice>
          </div>
        ) : null}
        {!isAsking && (message || sending.lost) ? (
          <SendingError lost={sending.lost} message={message} />
        ) : null}
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton look={isAsking ? "plain" : "primary"}>{t("save")}</SubmitButton>
          {isAsking ? (
            <Button type="submit" look="danger" name="evenIfGraded" value="true">
              {t("anyway")}
            </Button>
          ) : null}
          <p role="status" className="text-quiet">
            {isChanged ? t("unsaved") : sending.state.status === "done" ? t("saved") : null}
          </p>
        </div>
      </form>
      <KeepForm criteria={list.field} />
    </div>
  );
}

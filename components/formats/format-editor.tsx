"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/fields/text-field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatFaults } from "@/lib/debate/formats";
import { longest } from "@/lib/debate/text/limits";
import { changeFormatAction } from "@/lib/formats/actions";
import type { ListedFormat } from "@/lib/formats/queries";
import { useFormWords } from "@/lib/i18n/form-words";
import { idle } from "@/lib/members/form";
import { FormatTimeline } from "./format-timeline";
import { phaseFrom, phasesField } from "./phase-draft";
import { PhaseList } from "./phase-list";
import { useFaultWords } from "./use-fault-words";
import { useLeaveWarning } from "./use-leave-warning";
import { usePhaseDrafts } from "./use-phase-drafts";

/**
 * Changes a format of one's own. The rules that the server holds it to are held here too, at every change;
 * nothing typed is lost when it is refused or cannot be sent.
 */
export function FormatEditor({ format }: Readonly<{ format: ListedFormat }>) {
  const t = useTranslations("formats.edit");
  const list = usePhaseDrafts(format.phases);
  const [title, setTitle] = useState(format.title);
  const field = phasesField(list.drafts);
  const now = JSON.stringify([title, field]);
  const [saved, setSaved] = useState(now);
  const [refused, setRefused] = useState("");
  const router = useRouter();
  const saving = useSubmit(changeFormatAction, {
    onAnswer(answer) {
      if (answer.status !== "done") return setRefused(now);
      setSaved(now);
      router.refresh();
    },
  });
  const isChanged = now !== saved;
  useLeaveWarning(isChanged, t("leave"));

  const phases = list.drafts.map(phaseFrom);
  const faults = formatFaults(phases);
  const reasonsOf = (index: number | null) =>
    faults.filter((fault) => fault.index === index).map(({ reason }) => reason);
  // What the server said is about what was sent: the next change makes it old.
  const answer = refused === now ? saving.state : idle;
  const form = useFormWords(answer);
  const sayFaults = useFaultWords(answer);

  return (
    <form onSubmit={saving.form.onSubmit} aria-busy={saving.isPending} className="grid gap-8">
      <input type="hidden" name="formatId" value={format.id} />
      <input type="hidden" name="phases" value={field} />
      <TextField
        label={t("title")}
        name="title"
        required
        longest={longest.formatTitle}
        autoComplete="off"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        error={form.errorOf("title")}
        className="max-w-xl"
      />
      <section aria-labelledby="phases" className="grid">
        <h2 id="phases" className="text-xl">
          {t("phases")}
        </h2>
        <div className="sticky top-0 z-10 border-b border-ink bg-paper py-3">
          <FormatTimeline
            title={title}
            phases={phases}
            isBrief
            faulty={new Set(faults.flatMap(({ index }) => index ?? []))}
          />
        </div>
        <PhaseList
          list={list}
          reasonsOf={reasonsOf}
          faultsOf={(index) => sayFaults(index, reasonsOf(index))}
        />
      </section>
      {sayFaults(null, reasonsOf(null)).map((fault) => (
        <FormError key={fault}>{fault}</FormError>
      ))}
      <SubmitError notSent={saving.notSent} message={form.message} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <SubmitButton>{t("save")}</SubmitButton>
        <p role="status" className={isChanged ? "text-quiet" : ""}>
          {isChanged ? t("unsaved") : saving.state.status === "done" ? t("saved") : null}
        </p>
        {isChanged ? null : (
          <ButtonLink href={`/rooms/new?format=${format.id}` as Route}>{t("use")}</ButtonLink>
        )}
      </div>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { AboutFields, ClaimField } from "@/components/motion/about-fields";
import { useLibraryDraft } from "@/components/motion/use-library-draft";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { ButtonLink } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import type { Option } from "@/components/ui/fields/select";
import { TextArea } from "@/components/ui/fields/text-area";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import { mostPoints } from "@/lib/debate/points/points";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { addPointsAction } from "@/lib/motion-kinds/actions";

/** So many rows stand there; two have to be filled. */
const rows = Array.from({ length: mostPoints }, (_, at) => at);

const writers = ["teacher", "class"] as const;

type Props = Readonly<{ teacherId: string; languages: readonly Option[] }>;

const empty = { title: "", source: "", "points[]": "" };

/** A motion without an essay: the claim, and the points that speak for it. */
export function PointsForm({ teacherId, languages }: Props) {
  const t = useTranslations("revisions.kinds");
  const tMotion = useTranslations("motion");
  const { state, notSent, form } = useSubmit(addPointsAction, { onAway: () => draft.drop() });
  const element = useFaultFocus(state);
  const words = useFormWords(state);
  const draft = useLibraryDraft(teacherId, "new-points", empty, element);
  return (
    <form ref={element} {...form} onInput={draft.keep} className="group grid max-w-3xl gap-6">
      <SubmitError notSent={notSent} message={words.message} />
      <ClaimField words={words} />
      <RadioGroup
        label={t("writer")}
        name="writer"
        hint={t("classHint")}
        defaultValue={words.typed("writer", "teacher")}
        choices={writers.map((value) => ({ value, label: t(`writers.${value}`) }))}
      />
      <fieldset className="grid gap-4 group-has-[[value=class]:checked]:hidden">
        <legend className="mb-1 font-semibold">{t("pointsLegend")}</legend>
        <p className="max-w-prose text-sm text-quiet">{t("pointsHint")}</p>
        {rows.map((at) => (
          <TextArea
            key={at}
            label={t("point", { number: at + 1 })}
            name="points[]"
            longest={longest.body}
            rows={2}
            isSerif
            defaultValue={words.typed(`points.${at}`)}
            error={words.errorOf(`points.${at}`) ?? (at === 0 ? words.errorOf("points") : null)}
          />
        ))}
      </fieldset>
      <AboutFields languages={languages} words={words} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{tMotion("save")}</SubmitButton>
        <ButtonLink href="/motions" look="quiet">
          {tMotion("cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}

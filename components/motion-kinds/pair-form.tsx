"use client";

import { useTranslations } from "next-intl";
import { AboutFields, ClaimField } from "@/components/motion/about-fields";
import { useLibraryDraft } from "@/components/motion/use-library-draft";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { ButtonLink } from "@/components/ui/button";
import type { Option } from "@/components/ui/fields/select";
import { TextArea } from "@/components/ui/fields/text-area";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { addPairAction } from "@/lib/motion-kinds/actions";

type Props = Readonly<{ teacherId: string; languages: readonly Option[] }>;

const empty = { title: "", source: "", text: "", against: "" };
const essays = ["text", "against"] as const;

/** A motion with an essay for each side. */
export function PairForm({ teacherId, languages }: Props) {
  const t = useTranslations("revisions.kinds");
  const tMotion = useTranslations("motion");
  const { state, notSent, form } = useSubmit(addPairAction, { onAway: () => draft.drop() });
  const element = useFaultFocus(state);
  const words = useFormWords(state);
  const draft = useLibraryDraft(teacherId, "new-pair", empty, element);
  return (
    <form ref={element} {...form} onInput={draft.keep} className="grid max-w-3xl gap-6">
      <SubmitError notSent={notSent} message={words.message} />
      <ClaimField words={words} />
      {essays.map((name) => (
        <TextArea
          key={name}
          label={t(`essays.${name}`)}
          name={name}
          required
          longest={longest.essay}
          rows={12}
          isSerif
          hint={t("essaysHint")}
          defaultValue={words.typed(name)}
          error={words.errorOf(name)}
        />
      ))}
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

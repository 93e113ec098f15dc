"use client";

import { useTranslations } from "next-intl";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldError } from "@/components/ui/fields/field";
import { Select } from "@/components/ui/fields/select";
import { firstWords } from "@/components/ui/first-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { partsOf } from "@/lib/debate/essay/placing";
import type { MotionView } from "@/lib/debate/motion/motion-view";
import { blockKinds } from "@/lib/debate/vocabulary";
import { useFormWords } from "@/lib/i18n/form-words";
import { changeKindsAction } from "@/lib/motions/actions";

const longest = 110;

/** What each part of a teacher's own essay was taken for, to be changed. */
export function EssayPartsForm({ motion }: Readonly<{ motion: MotionView }>) {
  const t = useTranslations("motion.parts");
  const { state, notSent, form } = useSubmit(changeKindsAction);
  const { message, errorOf, typed } = useFormWords(state);
  const options = blockKinds.map((value) => ({ value, label: t(`kinds.${value}`) }));
  return (
    <Disclosure look="section" summary={t("title")} isOpen={state.status === "refused"} className="no-print">
      <form {...form} className="grid gap-4 pb-4">
        <SubmitError notSent={notSent} message={message} />
        <input type="hidden" name="motionId" value={motion.id} />
        <input type="hidden" name="revision" value={motion.revision} />
        <p className="max-w-prose text-sm text-quiet">{t("lead")}</p>
        <ol className="grid border-b">
          {partsOf(motion).map(({ id, kind, text }, at) => (
            <li
              key={id}
              className="grid items-center gap-x-4 gap-y-1 border-t py-2 sm:grid-cols-[10rem_minmax(0,1fr)]"
            >
              <Select
                label={t("part", { number: at + 1, text: firstWords(text, 40) })}
                isLabelHidden
                name="kinds[]"
                options={options}
                defaultValue={typed(`kinds.${at}`, kind)}
              />
              <p lang={motion.language} className="min-w-0 font-serif text-quiet wrap-anywhere">
                {firstWords(text, longest)}
              </p>
            </li>
          ))}
        </ol>
        <FieldError>{errorOf("kinds")}</FieldError>
        <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
      </form>
    </Disclosure>
  );
}

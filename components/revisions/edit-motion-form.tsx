"use client";

import { useTranslations } from "next-intl";
import { useLibraryDraft } from "@/components/motion/use-library-draft";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/fields/text-area";
import { TextField } from "@/components/ui/fields/text-field";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import { partsOf } from "@/lib/debate/essay/placing";
import { longest } from "@/lib/debate/text/limits";
import type { MotionView } from "@/lib/debate/views";
import { useFormWords } from "@/lib/i18n/form-words";
import { reviseMotionAction } from "@/lib/revisions/actions";

type Props = Readonly<{ teacherId: string; motion: MotionView }>;

/** A teacher's own motion, to be written anew. Everything typed is kept until the server has it. */
export function EditMotionForm({ teacherId, motion }: Props) {
  const t = useTranslations("revisions.edit");
  const tMotion = useTranslations("motion");
  const former = {
    title: motion.title,
    source: motion.source ?? "",
    text: partsOf(motion)
      .map(({ text }) => text)
      .join("\n\n"),
  };
  const { state, notSent, form } = useSubmit(reviseMotionAction, { onAway: () => draft.drop() });
  const element = useFaultFocus(state);
  const { message, errorOf, typed } = useFormWords(state);
  const draft = useLibraryDraft(teacherId, `revise-${motion.id}`, former, element);
  return (
    <Disclosure look="section" summary={t("title")} isOpen={state.status === "refused"} className="no-print">
      <form ref={element} {...form} onInput={draft.keep} className="grid max-w-3xl gap-6 pb-4">
        <SubmitError notSent={notSent} message={message} />
        <p className="max-w-prose text-sm text-quiet">{t("lead")}</p>
        <input type="hidden" name="motionId" value={motion.id} />
        <input type="hidden" name="base" value={motion.revision} />
        <TextField
          label={tMotion("title")}
          name="title"
          required
          longest={longest.motion}
          autoComplete="off"
          defaultValue={typed("title", former.title)}
          error={errorOf("title")}
        />
        <TextArea
          label={tMotion("essay")}
          name="text"
          required
          longest={longest.essay}
          rows={16}
          isSerif
          lang={motion.language}
          hint={t("hint")}
          defaultValue={typed("text", former.text)}
          error={errorOf("text")}
        />
        <TextField
          label={tMotion("source")}
          name="source"
          longest={longest.essaySource}
          autoComplete="off"
          defaultValue={typed("source", former.source)}
          error={errorOf("source")}
        />
        <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
      </form>
    </Disclosure>
  );
}

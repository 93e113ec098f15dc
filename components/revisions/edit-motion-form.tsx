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
import type { MotionView } from "@/lib/debate/motion/motion-view";
import { longest } from "@/lib/debate/text/limits";
import { caseOf, isPair, type Side } from "@/lib/debate/vocabulary";
import { useFormWords } from "@/lib/i18n/form-words";
import { reviseMotionAction } from "@/lib/revisions/actions";

type Props = Readonly<{ teacherId: string; motion: MotionView }>;

/** A teacher's own motion, to be written anew. Everything typed is kept until the server has it. */
export function EditMotionForm({ teacherId, motion }: Props) {
  const t = useTranslations("revisions.edit");
  const tMotion = useTranslations("motion");
  const tKinds = useTranslations("revisions.kinds.essays");
  const isTwo = isPair(motion.paragraphs);
  const essayFor = (side: Side | null) => textOf(motion, side);
  const former: Readonly<Record<"title" | "source" | "text", string> & { against?: string }> = {
    title: motion.title,
    source: motion.source ?? "",
    ...(isTwo
      ? { text: essayFor("PROPOSITION"), against: essayFor("OPPOSITION") }
      : { text: essayFor(null) }),
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
        {(isTwo ? (["text", "against"] as const) : (["text"] as const)).map((name) => (
          <TextArea
            key={name}
            label={isTwo ? tKinds(name) : tMotion("essay")}
            name={name}
            required
            longest={longest.essay}
            rows={isTwo ? 12 : 16}
            isSerif
            lang={motion.language}
            hint={t("hint")}
            defaultValue={typed(name, former[name])}
            error={errorOf(name)}
          />
        ))}
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

/** The essay of a side in a pair, or the whole one, as it is typed: its parts with an empty line between. */
function textOf(motion: MotionView, side: Side | null): string {
  const cases = new Map([...motion.paragraphs, ...motion.between].map((part) => [part.id, caseOf(part)]));
  return partsOf(motion)
    .filter(({ id }) => side === null || cases.get(id) === side)
    .map(({ text }) => text)
    .join("\n\n");
}

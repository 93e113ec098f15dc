"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef } from "react";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { longest } from "@/lib/debate/text/limits";
import { addPhraseAction, removePhraseAction } from "@/lib/grades/actions";
import type { Phrase } from "@/lib/grades/queries";
import { useFormWords } from "@/lib/i18n/form-words";

type Props = Readonly<{ phrases: readonly Phrase[]; form: RefObject<HTMLFormElement | null> }>;

/** What its teacher says often: a press puts it where they wrote last, or into the feedback. */
export function PhraseBank({ phrases, form }: Props) {
  const t = useTranslations("grades");
  const router = useRouter();
  const adding = useSubmit(addPhraseAction, {
    onAnswer(answer, _, sent) {
      if (answer.status !== "done") return;
      sent.reset();
      router.refresh();
    },
  });
  const { message, errorOf } = useFormWords(adding.state);
  const last = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLTextAreaElement && target.form === form.current) last.current = target;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [form]);
  const say = (text: string) => {
    const feedback = form.current?.querySelector("textarea");
    const field = last.current?.isConnected ? last.current : feedback;
    if (!field) return;
    const before = field.value.slice(0, field.selectionStart);
    field.setRangeText(
      /\S$/.test(before) ? ` ${text}` : text,
      field.selectionStart,
      field.selectionEnd,
      "end",
    );
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  };
  return (
    <section aria-label={t("phrases")} className="grid gap-3">
      <h2 className="text-lg">{t("phrases")}</h2>
      <p className="text-sm text-quiet">{t(phrases.length === 0 ? "noPhrases" : "phrasesHint")}</p>
      <ul className="grid gap-2">
        {phrases.map(({ id, text }) => (
          <li key={id} className="flex items-start gap-2">
            <Button
              isSmall
              onClick={() => say(text)}
              aria-label={t("say", { text })}
              className="min-w-0 grow justify-start text-left wrap-anywhere"
            >
              {text}
            </Button>
            <ForgetForm id={id} text={text} />
          </li>
        ))}
      </ul>
      <form {...adding.form} className="grid justify-items-start gap-2">
        <SubmitError notSent={adding.notSent} message={message} />
        <TextField
          label={t("newPhrase")}
          name="text"
          required
          longest={longest.phrase}
          autoComplete="off"
          error={errorOf("text")}
          className="w-full"
        />
        <SubmitButton look="plain" isSmall>
          {t("addPhrase")}
        </SubmitButton>
      </form>
    </section>
  );
}

function ForgetForm({ id, text }: Readonly<{ id: string; text: string }>) {
  const t = useTranslations("grades");
  const router = useRouter();
  const { form } = useSubmit(removePhraseAction, { onAnswer: () => router.refresh() });
  return (
    <form {...form}>
      <input type="hidden" name="phraseId" value={id} />
      <Button type="submit" isSmall look="quiet" aria-label={t("forget", { text })}>
        ✕
      </Button>
    </form>
  );
}

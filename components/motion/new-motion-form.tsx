"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { ButtonLink } from "@/components/ui/button";
import type { Option } from "@/components/ui/fields/select";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import { useScript } from "@/components/ui/use-script";
import { useFormWords } from "@/lib/i18n/form-words";
import type { Imported } from "@/lib/motion-files/import-file";
import { addMotionAction } from "@/lib/motions/actions";
import { AboutFields, ClaimField } from "./about-fields";
import { EssayInput } from "./essay-input";
import { FileChooser } from "./file-chooser";
import { ImportNotes } from "./import-notes";
import { useEssay } from "./use-essay";
import { useFileDrop } from "./use-file-drop";
import { useFileReading } from "./use-file-reading";
import { useLibraryDraft } from "./use-library-draft";

const empty = { title: "", text: "", parts: "", source: "" };

type Props = Readonly<{ teacherId: string; languages: readonly Option[] }>;

/** A motion and its essay: from a file, pasted or typed. Everything is kept until the server has it. */
export function NewMotionForm({ teacherId, languages }: Props) {
  const t = useTranslations("motion");
  const { state, notSent, form } = useSubmit(addMotionAction, { onAway: () => draft.drop() });
  const element = useFaultFocus(state);
  const words = useFormWords(state);
  const { message, errorOf, typed } = words;
  const hasScript = useScript();
  const [language, setLanguage] = useState(typed("language", "en"));
  const [imported, setImported] = useState<Imported | null>(null);
  const title = useTitle(element);
  const essay = useEssay(typed("parts"));
  const draft = useLibraryDraft(teacherId, "new", empty, element, (fields) => {
    essay.fill(fields.parts?.[0] ?? "", fields.text?.[0] ?? "");
    setLanguage(fields.language?.[0] ?? "en");
  });
  const keep = useEffectEvent(draft.keep);
  useEffect(() => {
    if (essay.parts) keep();
  }, [essay.parts]);

  const { reading, read, cancel } = useFileReading((found) => {
    essay.replace(found.parts, element.current?.querySelector("textarea")?.value ?? "");
    title.suggest(found.title);
    if (languages.some(({ value }) => value === found.language)) setLanguage(found.language);
    setImported(found);
  });
  const drop = useFileDrop(read);
  return (
    <form ref={element} {...form} {...drop.on} onInput={draft.keep} className="grid max-w-3xl gap-6">
      <SubmitError notSent={notSent} message={message} />
      {hasScript ? (
        <FileChooser reading={reading} isOver={drop.isOver} onFile={read} onCancel={cancel} />
      ) : null}
      {imported && essay.parts ? <ImportNotes imported={imported} languages={languages} /> : null}
      <ClaimField words={words} />
      <EssayInput
        essay={essay}
        language={language}
        defaultText={typed("text")}
        errorOf={errorOf}
        onTitle={title.suggest}
        onFile={read}
      />
      <AboutFields
        languages={languages}
        words={words}
        language={{ value: language, onChange: setLanguage }}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t("save")}</SubmitButton>
        <ButtonLink href="/motions" look="quiet">
          {t("cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}

/** The title of what was read stands in its field, unless somebody has written another one. */
function useTitle(form: RefObject<HTMLFormElement | null>) {
  const last = useRef("");
  const suggest = (title: string) => {
    const field = form.current?.querySelector<HTMLInputElement>('input[name="title"]');
    if (!field || title === "" || (field.value !== "" && field.value !== last.current)) return;
    last.current = title;
    field.value = title;
    field.dispatchEvent(new Event("filled"));
  };
  return { suggest };
}

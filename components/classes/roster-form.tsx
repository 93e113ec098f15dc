"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useRef, useState } from "react";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { describedBy, Field } from "@/components/ui/fields/field";
import { TextArea } from "@/components/ui/fields/text-area";
import { TextField } from "@/components/ui/fields/text-field";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import { rosterAction } from "@/lib/classes/actions";
import { decodeRoster } from "@/lib/classes/reading/decode";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { RosterPreview } from "./roster-preview";

const fileId = "roster-file";

/**
 * A list of students, pasted or from a file: it is shown as it was understood before it is saved. With script
 * a file is read here, and its text can be seen and corrected at once.
 */
export function RosterForm({ classId }: Readonly<{ classId?: string }>) {
  const t = useTranslations("classes");
  const { state, notSent, form } = useSubmit(rosterAction);
  const { message, errorOf, typed } = useFormWords(state);
  const [unread, setUnread] = useState<string | null>(null);
  const area = useRef<HTMLFormElement>(null);
  const faulty = useFaultFocus(state);
  const reading = state.status === "done" ? state.value : null;
  const isGood = reading !== null && reading.faults.length === 0;
  const field = { label: t("file"), name: "file", hint: t("fileHint"), error: unread ?? errorOf("file") };

  const readFile = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const file = input.files?.[0];
    if (!file) return;
    const read = decodeRoster(new Uint8Array(await file.arrayBuffer()));
    setUnread(read.ok ? null : t(`faults.${read.fault}`, { about: "" }));
    const text = area.current?.querySelector("textarea");
    if (!read.ok || !text) return;
    text.value = read.text;
    text.focus();
    input.value = "";
  };

  return (
    <form
      ref={(element) => {
        area.current = element;
        faulty.current = element;
      }}
      {...form}
      className="grid max-w-3xl gap-6"
    >
      <SubmitError notSent={notSent} message={message} />
      {classId ? (
        <>
          <input type="hidden" name="classId" value={classId} />
          <input type="hidden" name="name" value="" />
        </>
      ) : (
        <TextField
          label={t("name")}
          name="name"
          required
          longest={longest.className}
          autoComplete="off"
          hint={t("nameHint")}
          defaultValue={reading?.name ?? typed("name")}
          error={errorOf("name")}
        />
      )}
      <TextArea
        key={reading?.text}
        label={t("roster")}
        name="roster"
        rows={8}
        hint={t("rosterHint")}
        defaultValue={reading?.text ?? typed("roster")}
        error={errorOf("roster")}
        spellCheck={false}
        translate="no"
      />
      <Field {...field} id={fileId}>
        <input
          type="file"
          name="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          onChange={readFile}
          {...describedBy(fileId, field)}
          className="control"
        />
      </Field>
      {reading ? <RosterPreview reading={reading} /> : null}
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="act" value="read" look={isGood ? "plain" : "primary"}>
          {t("read")}
        </SubmitButton>
        {isGood ? (
          <SubmitButton name="act" value="save">
            {t("save", { count: reading.students.length })}
          </SubmitButton>
        ) : null}
      </div>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldError } from "@/components/ui/fields/field";
import { Select } from "@/components/ui/fields/select";
import { TextField } from "@/components/ui/fields/text-field";
import { TickBox } from "@/components/ui/fields/tick-box";
import { useFaultFocus } from "@/components/ui/fields/use-fault-focus";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { longest } from "@/lib/debate/text/limits";
import type { RoomSettings } from "@/lib/debate/views";
import { type FormWords, useFormWords } from "@/lib/i18n/form-words";
import { createRoomAction } from "@/lib/opening/actions";
import { ClassTicks } from "./class-ticks";
import { SettingsFields, usualSettings } from "./settings-fields";

type Named = Readonly<{ id: string; title: string }>;

type Props = Readonly<{
  motions: readonly (Named & Readonly<{ group: string }>)[];
  formats: readonly (Named & Readonly<{ timeline: ReactNode }>)[];
  classes: readonly Named[];
  classId: string;
  motionId: string;
  formatId: string;
  /** The room that is copied, and how many posts of the teacher's own could go along. */
  copyOf: Readonly<{ id: string; posts: number }> | null;
  /** Makes the form safe to send again. */
  formKey: string;
  /** A title that will do, so that none need be thought of. */
  title: string;
  settings?: RoomSettings;
}>;

/** Fields that stand outside of "More settings". */
const shownFields = /^(motionId|format|formatId|title|classIds|withTeacherPosts)(\.|$)/;

/**
 * Opens a room: motion, title and format; the rest has good defaults and is folded away, unless it holds a
 * fault.
 */
export function CreateRoomForm({
  motions,
  formats,
  classes,
  classId,
  copyOf,
  formKey,
  motionId,
  formatId: firstFormatId,
  title,
  settings = usualSettings,
}: Props) {
  const t = useTranslations("rooms.new");
  const { state, notSent, form: sent } = useSubmit(createRoomAction);
  const form = useFormWords(state);
  const [formatId, setFormat] = useState(form.typed("formatId", firstFormatId));
  const isFaulty =
    state.status === "refused" &&
    Object.keys(state.refusal.errors ?? {}).some((field) => !shownFields.test(field));
  const wasSent = state.status === "refused";
  const format = formats.find(({ id }) => id === formatId);

  return (
    <form ref={useFaultFocus(state)} {...sent} className="grid gap-6">
      <SubmitError notSent={notSent} message={form.message} />
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[3fr_2fr]">
        <Select
          label={t("motion")}
          name="motionId"
          required
          defaultValue={form.typed("motionId", motionId)}
          options={[
            ...(motionId ? [] : [{ value: "", label: t("chooseMotion") }]),
            ...motions.map(({ id, title, group }) => ({ value: id, label: title, group })),
          ]}
          error={form.errorOf("motionId")}
        />
        <TextField
          label={t("roomTitle")}
          name="title"
          required
          longest={longest.roomTitle}
          autoComplete="off"
          hint={t("roomTitleHint")}
          defaultValue={form.typed("title", title)}
          onFocus={(event) => event.currentTarget.value === title && event.currentTarget.select()}
          error={form.errorOf("title")}
        />
      </div>
      <div className="grid gap-4">
        <Select
          label={t("format")}
          name="formatId"
          required
          defaultValue={form.typed("formatId", firstFormatId)}
          onChange={(event) => setFormat(event.currentTarget.value)}
          options={formats.map(({ id, title }) => ({ value: id, label: title }))}
          error={form.errorOf("format") ?? form.errorOf("formatId")}
          className="lg:w-3/5 lg:pr-6"
        />
        {format?.timeline}
        <Link href="/formats" className="link justify-self-start text-sm">
          {t("changeFormat")}
        </Link>
      </div>
      <input type="hidden" name="key" value={formKey} />
      {copyOf ? <input type="hidden" name="copyOf" value={copyOf.id} /> : null}
      {copyOf && copyOf.posts > 0 ? (
        <div className="grid gap-1.5">
          <TickBox
            label={t("withPosts")}
            name="withTeacherPosts"
            hint={t("withPostsHint", { count: copyOf.posts })}
            defaultChecked={form.typed("withTeacherPosts") === "on"}
          />
          <FieldError>{form.errorOf("withTeacherPosts")}</FieldError>
        </div>
      ) : null}
      {classes.length > 0 ? (
        <ClassTicks
          classes={classes}
          ticked={wasSent ? (id) => isTyped(form, id) : (id) => id === classId}
          error={form.errorOf("classIds")}
        />
      ) : null}
      <Disclosure look="section" summary={t("more")} isOpen={isFaulty}>
        <div className="max-w-3xl pt-3 pb-5">
          <SettingsFields settings={settings} form={form} wasSent={wasSent} />
        </div>
      </Disclosure>
      <SubmitButton className="min-h-12 px-6 sm:justify-self-start">{t("submit")}</SubmitButton>
    </form>
  );
}

/** Whether a class was ticked in what was sent: a list comes back field by field. */
const isTyped = ({ typed }: FormWords, id: string): boolean =>
  Array.from({ length: 50 }, (_, at) => typed(`classIds.${at}`)).includes(id);

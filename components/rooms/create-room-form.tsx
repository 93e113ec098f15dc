"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useState } from "react";
import { FormError } from "@/components/ui/form-error";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormWords } from "@/lib/i18n/form-words";
import { idle } from "@/lib/members/form";
import { createRoomAction } from "@/lib/rooms/actions";
import { SettingsFields, usualSettings } from "./settings-fields";

type Named = Readonly<{ id: string; title: string }>;

type Props = Readonly<{
  motions: readonly Named[];
  formats: readonly (Named & Readonly<{ timeline: ReactNode }>)[];
  motionId: string;
  formatId: string;
}>;

/** Fields that stand outside of "More settings". */
const shownFields = /^(motionId|format|formatId|title)$/;

/** Opens a room: motion, format and title; the rest has good defaults and is folded away, unless it holds a fault. */
export function CreateRoomForm({ motions, formats, motionId, formatId: firstFormatId }: Props) {
  const words = useTranslations("rooms.new");
  const [state, create] = useActionState(createRoomAction, idle);
  const form = useFormWords(state);
  const [formatId, setFormat] = useState(form.typed("formatId", firstFormatId));
  const isFaulty = state.status === "refused" && Object.keys(state.refusal.errors ?? {}).some((field) => !shownFields.test(field));
  const format = formats.find(({ id }) => id === formatId);

  return (
    <form action={create} className="grid gap-7">
      <FormError>{form.message}</FormError>
      <Select
        label={words("motion")}
        name="motionId"
        required
        defaultValue={form.typed("motionId", motionId)}
        options={[
          ...(motionId ? [] : [{ value: "", label: words("chooseMotion") }]),
          ...motions.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        error={form.errorOf("motionId")}
        className="max-w-3xl"
      />
      <div className="grid gap-4">
        <Select
          label={words("format")}
          name="formatId"
          required
          defaultValue={form.typed("formatId", firstFormatId)}
          onChange={(event) => setFormat(event.currentTarget.value)}
          options={formats.map(({ id, title }) => ({ value: id, label: title }))}
          error={form.errorOf("format") ?? form.errorOf("formatId")}
          className="max-w-3xl"
        />
        {format?.timeline}
        <Link href="/formats" prefetch={false} className="link justify-self-start text-sm">
          {words("changeFormat")}
        </Link>
      </div>
      <TextField
        label={words("roomTitle")}
        name="title"
        required
        maxLength={120}
        autoComplete="off"
        hint={words("roomTitleHint")}
        defaultValue={form.typed("title")}
        error={form.errorOf("title")}
        className="max-w-3xl"
      />
      <details className="max-w-3xl border-y py-1" open={isFaulty || undefined}>
        <summary className="py-2.5 font-semibold">{words("more")}</summary>
        <div className="pt-3 pb-5">
          <SettingsFields settings={usualSettings} form={form} wasSent={state.status === "refused"} />
        </div>
      </details>
      <SubmitButton className="justify-self-start">{words("submit")}</SubmitButton>
    </form>
  );
}

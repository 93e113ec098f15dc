"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ActForm } from "@/components/sending/act-form";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { longest } from "@/lib/debate/text/limits";
import type { MemberView } from "@/lib/debate/views";
import { useFormWords } from "@/lib/i18n/form-words";
import { moderateAction } from "@/lib/moderation/actions";

/**
 * One name in the lobby. A press on it renames it, another sends its owner out and is taken back by a third;
 * one that waits is let through.
 */
export function LobbyName({ member }: Readonly<{ member: MemberView }>) {
  const t = useTranslations("lobby");
  const [isRenaming, setRenaming] = useState(false);
  const { id, name, isRemoved = false, isNameWaiting = false } = member;
  const act = (act: string, more: Readonly<Record<string, string>> = {}) => ({
    targetId: id,
    act,
    ...more,
  });
  if (isRenaming)
    return (
      <li className="lobby-name">
        <Renaming member={member} onClose={() => setRenaming(false)} />
      </li>
    );
  return (
    <li className="lobby-name" data-waiting={isNameWaiting || undefined}>
      {isRemoved ? (
        <>
          <s translate="no" className="min-w-0 truncate text-quiet">
            {name}
          </s>
          <ActForm action={moderateAction} fields={act("readmit")} isOneStep>
            {t("readmit")}
          </ActForm>
        </>
      ) : (
        <>
          <button
            type="button"
            translate="no"
            aria-label={t("rename", { name })}
            onClick={() => setRenaming(true)}
            className="lobby-word"
          >
            {name}
          </button>
          {isNameWaiting ? (
            <ActForm action={moderateAction} fields={act("let-through")} isOneStep>
              <span aria-hidden="true">✓</span>
              <span className="sr-only">{t("letThrough", { name })}</span>
            </ActForm>
          ) : null}
          <ActForm action={moderateAction} fields={act("remove", { reason: t("removeReason") })} look="quiet">
            <span aria-hidden="true">✕</span>
            <span className="sr-only">{t("remove", { name })}</span>
          </ActForm>
        </>
      )}
    </li>
  );
}

type RenamingProps = Readonly<{ member: MemberView; onClose: () => void }>;

function Renaming({ member: { id, name }, onClose }: RenamingProps) {
  const t = useTranslations("lobby");
  const sending = useSending<unknown>(moderateAction, onClose);
  const form = useFormWords(sending.state);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const fault = form.errorOf("name");
  return (
    <form
      {...sending.form}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
      className="flex min-w-0 grow flex-wrap items-start gap-2"
    >
      <SeatFields />
      <input type="hidden" name="targetId" value={id} />
      <input type="hidden" name="act" value="rename" />
      <TextField
        ref={field}
        label={t("newName")}
        isLabelHidden
        name="name"
        required
        longest={longest.name}
        autoComplete="off"
        defaultValue={form.typed("name", name)}
        error={fault}
        className="min-w-0 grow"
      />
      <SubmitButton look="plain" isSmall>
        {t("save")}
      </SubmitButton>
      {(form.message && !fault) || sending.lost ? (
        <SendingError lost={sending.lost} message={form.message} />
      ) : null}
    </form>
  );
}

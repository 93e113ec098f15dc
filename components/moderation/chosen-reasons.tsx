"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { longest } from "@/lib/debate/text/limits";
import { reasonsFor } from "./reason-choice";

/** What is done to several posts with a reason that their authors read. */
export type AskedWhy = "hide" | "reject";

/** Enter sends what was typed, not the first of the reasons that are offered. */
function pressOwn(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.querySelector<HTMLButtonElement>("[data-own] button[type=submit]")?.click();
}

type Props = Readonly<{ act: AskedWhy; fault: string | null; onClose: () => void; onSend: () => void }>;

/** One reason for all: those given most, or one's own. */
export function ChosenReasons({ act, fault, onClose, onSend }: Props) {
  const t = useTranslations("why");
  return (
    <div className="chosen-reasons grid gap-3" onClickCapture={onSend}>
      <p>
        {t(`title.${act}`)} <span className="text-quiet">{t("read")}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        {reasonsFor[act].map((reason) => (
          <SubmitButton key={reason} name="canned" value={t(`canned.${reason}`)} look="plain" isSmall>
            {t(`canned.${reason}`)}
          </SubmitButton>
        ))}
      </div>
      <TextField
        label={t("reason")}
        name="reason"
        longest={longest.reason}
        autoComplete="off"
        error={fault}
        onKeyDown={pressOwn}
      />
      <div data-own className="flex flex-wrap items-center gap-2">
        <SubmitButton look="danger" isSmall>
          {t(`act.${act}`)}
        </SubmitButton>
        <button type="button" onClick={onClose} className="px-2 py-2 text-sm underline underline-offset-4">
          {t("cancel")}
        </button>
      </div>
    </div>
  );
}

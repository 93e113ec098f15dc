"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import type { FormAction } from "@/lib/members/form";
import { ActForm } from "./act-form";
import { SeatFields } from "./seat-fields";
import { SendingError } from "./sending-error";
import { useSending } from "./use-sending";

type Props = Readonly<{
  action: FormAction;
  /** The name of the field that says what it is, and that id. */
  name: string;
  id: string;
  isShown: boolean;
}>;

/** A teacher lets something through or back, or takes it away with a reason that its author reads. */
export function ShowForm({ action, name, id, isShown }: Props) {
  const t = useTranslations("showing");
  const sending = useSending(action);
  const { message, errorOf } = useFormWords(sending.state);
  return (
    <div className="no-print flex flex-wrap items-start gap-3">
      {isShown ? (
        <Disclosure summary={t("hide")}>
          <form {...sending.form} className="grid max-w-prose gap-3 py-2">
            <SeatFields />
            <input type="hidden" name={name} value={id} />
            <input type="hidden" name="verdict" value="hide" />
            <TextField
              label={t("reason")}
              name="reason"
              required
              longest={longest.reason}
              autoComplete="off"
              error={errorOf("reason")}
            />
            <SubmitButton isSmall>{t("hide")}</SubmitButton>
            <SendingError lost={sending.lost} message={message} />
          </form>
        </Disclosure>
      ) : (
        <ActForm action={action} fields={{ [name]: id, verdict: "show" }}>
          {t("approve")}
        </ActForm>
      )}
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/sending/act-form";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { reviewPointAction } from "@/lib/points/actions";

type Props = Readonly<{ pointId: string; isShown: boolean }>;

/** A teacher lets a point through or back, or takes it away with a reason that its author reads. */
export function ReviewPointForm({ pointId, isShown }: Props) {
  const t = useTranslations("points");
  const sending = useSending(reviewPointAction);
  const { message, errorOf } = useFormWords(sending.state);
  return (
    <div className="no-print flex flex-wrap items-start gap-3">
      {isShown ? (
        <Disclosure summary={t("hide")}>
          <form {...sending.form} className="grid max-w-prose gap-3 py-2">
            <SeatFields />
            <input type="hidden" name="pointId" value={pointId} />
            <input type="hidden" name="verdict" value="hide" />
            <TextField
              label={t("hideReason")}
              name="reason"
              required
              longest={longest.reason}
              autoComplete="off"
              error={errorOf("reason")}
            />
            <SubmitButton isSmall>{t("hideSend")}</SubmitButton>
            <SendingError lost={sending.lost} message={message} />
          </form>
        </Disclosure>
      ) : (
        <ActForm action={reviewPointAction} fields={{ pointId, verdict: "show" }}>
          {t("approve")}
        </ActForm>
      )}
    </div>
  );
}

"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { TickBox } from "@/components/ui/fields/tick-box";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { mergeSeatsAction } from "@/lib/merging/actions";

type Props = Readonly<{ keptId: string; otherId: string; kept: string; other: string }>;

/** The press that merges, after it was said what it does. */
export function MergeForm({ keptId, otherId, kept, other }: Props) {
  const t = useTranslations("merging");
  const sending = useSending(mergeSeatsAction);
  const { message } = useFormWords(sending.state);
  return (
    <form {...sending.form} className="grid max-w-prose justify-items-start gap-3 border-l-4 bg-raised p-4">
      <SendingError lost={sending.lost} message={message} />
      <SeatFields />
      <input type="hidden" name="keptId" value={keptId} />
      <input type="hidden" name="otherId" value={otherId} />
      <h2 className="text-xl wrap-anywhere">{t("ask", { kept, other })}</h2>
      <p>{t("does", { kept, other })}</p>
      <p className="text-quiet">{t("votes", { kept })}</p>
      <TickBox required label={t("sure")} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <SubmitButton look="danger">{t("merge", { kept, other })}</SubmitButton>
        <Link
          href={`?${new URLSearchParams({ kept: otherId, other: keptId })}` as Route}
          className="link py-2"
        >
          {t("swap", { other })}
        </Link>
      </div>
    </form>
  );
}

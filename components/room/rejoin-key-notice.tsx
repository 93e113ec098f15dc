"use client";

import { useTranslations } from "next-intl";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { hideRejoinKeyAction } from "@/lib/joining/actions";

type Props = Readonly<{ rejoinKey: string }>;

/**
 * One line that opens: the key that lets a member in from another device, shown after joining until they say
 * that they have it.
 */
export function RejoinKeyNotice({ rejoinKey }: Props) {
  const t = useTranslations("room.key");
  const sending = useSending<unknown>(hideRejoinKeyAction);
  if (sending.state.status === "done") return null;

  return (
    <Disclosure
      summary={
        <>
          <b className="font-semibold">{t("title")}</b> <span className="text-quiet">{t("lead")}</span>
        </>
      }
      className="rejoin-key no-print"
    >
      <form {...sending.form} className="rejoin-key-form">
        <SeatFields />
        <p className="font-mono font-semibold text-lg tracking-wider select-all">{rejoinKey}</p>
        <SubmitButton look="plain" isSmall>
          {t("done")}
        </SubmitButton>
        <SendingError lost={sending.lost} message={null} />
        <p className="max-w-prose basis-full text-quiet text-sm">{t("why")}</p>
      </form>
    </Disclosure>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { meOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { clearOutbox } from "@/components/outbox/outbox";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { leaveRoomAction } from "@/lib/joining/actions";

/**
 * Takes the seat off this device, and what the member wrote here and did not send, for the next student at a
 * shared one. It says so before.
 */
export function LeaveForm() {
  const t = useTranslations("room.help");
  const { id: roomId } = useSelected(roomOf);
  const { memberId } = useSelected(meOf);
  const sending = useSending(leaveRoomAction, undefined, () => clearOutbox({ roomId, memberId }));
  const { message } = useFormWords(sending.state);
  return (
    <Disclosure look="danger" summary={t("leave")}>
      <form
        {...sending.form}
        aria-busy={sending.isPending}
        className="mt-2 grid max-w-prose justify-items-start gap-3"
      >
        <SeatFields />
        <p className="text-quiet">{t("leaveHint")}</p>
        <SubmitButton look="danger">{t("leaveConfirm")}</SubmitButton>
        <SendingError lost={sending.lost} message={message} />
      </form>
    </Disclosure>
  );
}

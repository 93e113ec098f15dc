"use client";

import { useTranslations } from "next-intl";
import { SendingFault } from "@/components/live/sending-fault";
import { useSending } from "@/components/live/use-sending";
import { clearShelves } from "@/components/outbox/outbox";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { leaveRoomAction } from "@/lib/joining/actions";

/**
 * Takes the seat off this device, and what was kept here of the words, for the next student at a shared one.
 * It says so before.
 */
export function LeaveForm({ roomId }: Readonly<{ roomId: string }>) {
  const words = useTranslations("room.help");
  const sending = useSending(leaveRoomAction, undefined, () => clearShelves(roomId));
  const { message } = useFormWords(sending.state);
  return (
    <Disclosure look="danger" summary={words("leave")}>
      <form
        {...sending.form}
        aria-busy={sending.isPending}
        className="mt-2 grid max-w-prose justify-items-start gap-3"
      >
        <input type="hidden" name="roomId" value={roomId} />
        <p className="text-quiet">{words("leaveHint")}</p>
        <SubmitButton look="danger">{words("leaveConfirm")}</SubmitButton>
        <SendingFault lost={sending.lost} message={message} />
      </form>
    </Disclosure>
  );
}

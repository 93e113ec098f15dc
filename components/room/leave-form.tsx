"use client";

import { useTranslations } from "next-intl";
import { clearShelves } from "@/components/post/kept-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { leaveRoomAction } from "@/lib/rooms/actions";
import { SendingFault } from "./sending-fault";
import { useSending } from "./use-sending";

/** Takes the seat off this device, and what was kept here of the words, for the next student at a shared one. */
export function LeaveForm({ roomId }: Readonly<{ roomId: string }>) {
  const words = useTranslations("room.help");
  const sending = useSending(leaveRoomAction, undefined, () => clearShelves(roomId));
  const { message } = useFormWords(sending.state);
  return (
    <form {...sending.form} aria-busy={sending.isPending}>
      <input type="hidden" name="roomId" value={roomId} />
      <SubmitButton look="quiet" isSmall>
        {words("leave")}
      </SubmitButton>
      <SendingFault lost={sending.lost} message={message} />
    </form>
  );
}

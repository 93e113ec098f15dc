"use client";

import { useTranslations } from "next-intl";
import { leaveRoomAction } from "@/lib/rooms/actions";
import { ActForm } from "./act-form";

/** Takes the seat off this device, for the next student at a shared one. */
export function LeaveForm({ roomId }: Readonly<{ roomId: string }>) {
  const words = useTranslations("room.help");
  return (
    <ActForm action={leaveRoomAction} fields={{ roomId }} look="quiet">
      {words("leave")}
    </ActForm>
  );
}

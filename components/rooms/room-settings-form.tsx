"use client";

import { useTranslations } from "next-intl";
import { useSelected } from "@/components/live/room-store";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Snapshot } from "@/lib/debate/events";
import { longest } from "@/lib/debate/text/limits";
import type { RoomSettings } from "@/lib/debate/views";
import { useFormWords } from "@/lib/i18n/form-words";
import { changeRoomAction } from "@/lib/rooms/actions";
import { SettingsFields } from "./settings-fields";

type Props = Readonly<{ title: string; settings: RoomSettings }>;

/** Changes a room's title and how it is run. */
export function RoomSettingsForm({ title, settings }: Props) {
  const t = useTranslations("roomSettings");
  const sending = useSending(changeRoomAction);
  const form = useFormWords(sending.state);
  const areNamesFixed = useSelected(hasStudentPost);
  const { state, lost } = sending;
  return (
    <form {...sending.form} className="grid gap-6">
      <SeatFields />
      <TextField
        label={t("roomTitle")}
        name="title"
        required
        longest={longest.roomTitle}
        autoComplete="off"
        defaultValue={form.typed("title", title)}
        error={form.errorOf("title")}
      />
      <SettingsFields
        settings={settings}
        form={form}
        wasSent={state.status === "refused"}
        areNamesFixed={areNamesFixed}
      />
      {form.message || lost ? <SendingError lost={lost} message={form.message} /> : null}
      <div className="flex items-center gap-4">
        <SubmitButton>{t("save")}</SubmitButton>
        <p role="status">{state.status === "done" ? t("saved") : null}</p>
      </div>
    </form>
  );
}

/** Only students write for a side. */
const hasStudentPost = ({ posts }: Snapshot): boolean => posts.some(({ side }) => side !== null);

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Snapshot } from "@/lib/debate/events";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { changeRoomAction } from "@/lib/rooms/actions";
import { SettingsFields } from "./settings-fields";

/**
 * Changes a room's title and how it is run. What a colleague changes meanwhile is there at once; where the
 * reader has begun to change something, they are told, and what they chose stays until they say so.
 */
export function RoomSettingsForm() {
  const t = useTranslations("roomSettings");
  const { title, settings } = useSelected(roomOf);
  const now = JSON.stringify([title, settings]);
  const [begunAt, begin] = useState<string | null>(null);
  const end = () => begin(null);
  const sending = useSending(changeRoomAction, end);
  const form = useFormWords(sending.state);
  const areNamesFixed = useSelected(hasStudentPost);
  const { state, lost } = sending;
  return (
    <form {...sending.form} onInput={() => begin(begunAt ?? now)} className="grid gap-6">
      <SeatFields />
      <div key={begunAt ?? now} className="grid gap-6">
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
      </div>
      <div role="status" className="empty:hidden">
        {begunAt !== null && begunAt !== now ? (
          <p className="flex flex-wrap items-center gap-x-4 gap-y-2 border-ink border-l-4 bg-raised px-3 py-2">
            {t("changedMeanwhile")}
            <Button isSmall onClick={end}>
              {t("showNow")}
            </Button>
          </p>
        ) : null}
      </div>
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

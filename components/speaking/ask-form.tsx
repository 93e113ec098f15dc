"use client";

import { useTranslations } from "next-intl";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { Select } from "@/components/ui/fields/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { askToSpeakAction } from "@/lib/speaking/actions";
import { type Place, placeOptions } from "./places";

/** Asks to speak: on a paragraph, to a post, or freely. */
export function AskForm({ places }: Readonly<{ places: readonly Place[] }>) {
  const t = useTranslations("speaking");
  const sending = useSending(askToSpeakAction);
  const { message, errorOf } = useFormWords(sending.state);
  return (
    <form {...sending.form} className="grid max-w-prose gap-4">
      <SeatFields />
      <Select
        label={t("about")}
        name="place"
        defaultValue=""
        options={[{ value: "", label: t("freely") }, ...placeOptions(places, t)]}
        error={errorOf("paragraphId") ?? errorOf("postId")}
      />
      <div>
        <SubmitButton>{t("send")}</SubmitButton>
      </div>
      <SendingError lost={sending.lost} message={message} />
    </form>
  );
}

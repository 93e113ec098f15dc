"use client";

import { useLocale, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { Select } from "@/components/ui/fields/select";
import { TickBox } from "@/components/ui/fields/tick-box";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/lib/i18n/form-words";
import { changeMailWishAction } from "@/lib/notice-mail/actions";
import type { MailWish } from "@/lib/notice-mail/queries";

const never = () => () => undefined;
const usualHour = 16;

type Props = Readonly<{ wish: MailWish | null; zone: string }>;

/** Whether a teacher wants what is new by mail, and when: by this browser's clock, or the server's without script. */
export function NoticeMailForm({ wish, zone: serverZone }: Props) {
  const t = useTranslations("noticeMail");
  const account = useTranslations("account");
  const locale = useLocale();
  const { state, notSent, form } = useSubmit(changeMailWishAction);
  const { message, errorOf } = useFormWords(state);
  const zone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => wish?.timeZone ?? serverZone,
  );
  return (
    <form {...form} className="grid max-w-md gap-4">
      <SubmitError notSent={notSent} message={message} />
      <input type="hidden" name="timeZone" value={zone} />
      <TickBox name="isOn" label={t("isOn")} defaultChecked={wish?.isOn ?? false} />
      <Select
        name="hour"
        label={t("hour")}
        hint={t("hourHint", { zone })}
        options={hoursIn(locale)}
        defaultValue={String(wish?.hour ?? usualHour)}
        error={errorOf("hour") ?? errorOf("timeZone")}
      />
      <div className="flex items-center gap-3">
        <SubmitButton look="plain">{account("save")}</SubmitButton>
        <p role="status">{state.status === "done" ? account("saved") : null}</p>
      </div>
    </form>
  );
}

const hoursIn = (locale: string) =>
  Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: new Date(Date.UTC(2000, 0, 1, hour)).toLocaleTimeString(locale, {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: "UTC",
    }),
  }));

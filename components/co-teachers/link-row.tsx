"use client";

import { useTranslations } from "next-intl";
import { LocalTime } from "@/components/live/local-time";
import { ActForm } from "@/components/sending/act-form";
import { endCoTeacherLinkAction } from "@/lib/co-teachers/actions";
import type { LinkView } from "@/lib/co-teachers/queries";
import { EndOfLead } from "./end-of-lead";

/** A link that nobody has used, with the button that takes it back. */
export function LinkRow({ link: { id, by, expiresAt, endsAt } }: Readonly<{ link: LinkView }>) {
  const t = useTranslations("coTeachers");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b py-2 text-sm">
      <span className="min-w-0 wrap-anywhere">
        {t.rich("openLink", { by, end: () => <LocalTime at={expiresAt} /> })}
        {endsAt ? (
          <span className="block text-quiet">
            {t.rich("leadsUntil", { end: () => <EndOfLead at={endsAt} /> })}
          </span>
        ) : null}
      </span>
      <ActForm action={endCoTeacherLinkAction} fields={{ linkId: id }} look="quiet">
        {t("takeBack")}
      </ActForm>
    </li>
  );
}

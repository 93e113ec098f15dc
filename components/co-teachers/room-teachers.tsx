"use client";

import { useTranslations } from "next-intl";
import { RefreshOnChange } from "@/components/live/refresh-on-change";
import type { Leads } from "@/lib/co-teachers/queries";
import { LeadRow } from "./lead-row";
import { LinkForm } from "./link-form";
import { LinkRow } from "./link-row";

/** Who leads the room, its owner first, and how one more comes to. */
export function RoomTeachers({ leads: { teachers, links } }: Readonly<{ leads: Leads }>) {
  const t = useTranslations("coTeachers");
  const isOwned = teachers.some(({ isOwner, isMe }) => isOwner && isMe);
  return (
    <div className="grid grid-cols-1 gap-6">
      <RefreshOnChange />
      <ul aria-label={t("title")} className="border-t">
        {teachers.map((lead) => (
          <LeadRow key={lead.memberId} lead={lead} isOwned={isOwned} />
        ))}
      </ul>
      <div className="grid gap-3">
        <h3 className="font-semibold">{t("invite")}</h3>
        <p className="max-w-prose text-quiet">{t("inviteHint")}</p>
        <LinkForm />
      </div>
      {links.length > 0 ? (
        <section aria-label={t("openLinks")}>
          <h3 className="mb-1 border-b pb-2 font-semibold">{t("openLinks")}</h3>
          <ul>
            {links.map((link) => (
              <LinkRow key={link.id} link={link} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/sending/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import { endLeadAction, handOverAction } from "@/lib/co-teachers/actions";
import type { LeadView } from "@/lib/co-teachers/queries";
import { EndOfLead } from "./end-of-lead";

type Props = Readonly<{ lead: LeadView; isOwned: boolean }>;

/** A teacher of the room, and what the reader may do about it: each is asked for twice. */
export function LeadRow({ lead: { memberId, name, isOwner, isMe, endsAt }, isOwned }: Props) {
  const t = useTranslations("coTeachers");
  return (
    <li className="grid gap-2 border-b py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-semibold wrap-anywhere">{name}</span>
        <span className="text-sm text-quiet">
          {isMe ? `${t("you")} · ` : null}
          {isOwner ? t("owner") : t("coTeacher")}
          {endsAt ? (
            <>
              {" · "}
              {t.rich("until", { end: () => <EndOfLead at={endsAt} /> })}
            </>
          ) : null}
        </span>
      </p>
      {isOwned && !isMe ? (
        <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
          <Disclosure summary={t("handOver", { name })}>
            <p className="max-w-prose py-2 text-sm text-quiet">
              {t("handOverHint", { name })} {endsAt ? t("handOverEnd", { name }) : null}
            </p>
            <ActForm action={handOverAction} fields={{ memberId }} isOneStep>
              {t("handOverNow")}
            </ActForm>
          </Disclosure>
          <Disclosure summary={t("end", { name })} look="danger">
            <p className="max-w-prose py-2 text-sm text-quiet">{t("endHint", { name })}</p>
            <ActForm action={endLeadAction} fields={{ memberId }} look="danger" isOneStep>
              {t("endNow")}
            </ActForm>
          </Disclosure>
        </div>
      ) : null}
      {isMe && !isOwner ? (
        <Disclosure summary={t("leave")} look="danger">
          <p className="max-w-prose py-2 text-sm text-quiet">{t("leaveHint")}</p>
          <ActForm action={endLeadAction} fields={{ memberId }} look="danger" isOneStep>
            {t("leaveNow")}
          </ActForm>
        </Disclosure>
      ) : null}
    </li>
  );
}

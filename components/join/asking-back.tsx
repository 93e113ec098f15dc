"use client";

import { useTranslations } from "next-intl";
import { membersOf } from "@/components/live/room-parts";
import { useSelected, useServerNow } from "@/components/live/room-store";
import { ActForm } from "@/components/sending/act-form";
import { isWaiting } from "@/lib/debate/returns";
import type { ReturnView } from "@/lib/debate/views";
import { letBackInAction, turnAwayAction } from "@/lib/returning/actions";

/** Those who ask to come back in and are still waiting. */
export function AskingBack({ returns }: Readonly<{ returns: readonly ReturnView[] }>) {
  const t = useTranslations("room.returns");
  const now = new Date(useServerNow());
  const members = new Map(useSelected(membersOf).map((member) => [member.id, member]));
  const waiting = returns.flatMap(({ id, memberId, askedAt }) => {
    const member = members.get(memberId);
    const isHere = member && !member.isRemoved && isWaiting(new Date(askedAt), now);
    return isHere ? [{ id, name: member.name }] : [];
  });
  if (waiting.length === 0) return null;
  return (
    <ul className="border-ink border-b-4 bg-raised px-4 py-2 sm:px-6">
      {waiting.map(({ id, name }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
          <b className="font-semibold wrap-anywhere">{t("asks", { name })}</b>
          <ActForm action={letBackInAction} fields={{ returnId: id }} look="primary" isOneStep>
            {t("letIn", { name })}
          </ActForm>
          <ActForm action={turnAwayAction} fields={{ returnId: id }} isOneStep>
            {t("no")}
          </ActForm>
        </li>
      ))}
      <li className="text-quiet text-sm">{t("hint")}</li>
    </ul>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { membersOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { ActForm } from "@/components/sending/act-form";
import type { MemberView } from "@/lib/debate/views";
import { moderateAction } from "@/lib/moderation/actions";
import { doorAction } from "@/lib/rooms/actions";
import { LobbyName } from "./lobby-name";

/**
 * Who has come in, each in a place that does not move under the hand, and whether names wait here before the
 * wall shows them.
 */
export function LobbyNames() {
  const t = useTranslations("lobby");
  const { settings } = useSelected(roomOf);
  const members = useSelected(membersOf).filter(({ role, isExpected }) => role !== "TEACHER" && !isExpected);
  const arrived = useArrivals(members);
  const waiting = members.filter(({ isNameWaiting, isRemoved }) => isNameWaiting && !isRemoved).length;
  return (
    <section aria-label={t("names")} className="grid content-start gap-3">
      {settings.names === "REAL" ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
          <p role="status" className="text-quiet">
            {t(settings.namesWait ? "wait" : "waitNot")}
          </p>
          <ActForm
            action={doorAction}
            fields={{ namesWait: String(!settings.namesWait) }}
            look="quiet"
            isOneStep
          >
            {t(settings.namesWait ? "showAtOnce" : "holdBack")}
          </ActForm>
          {waiting > 1 ? (
            <ActForm action={moderateAction} fields={{ act: "let-all-through" }} isOneStep>
              {t("letAllThrough", { count: waiting })}
            </ActForm>
          ) : null}
        </div>
      ) : null}
      {arrived.length === 0 ? <p className="text-lg text-quiet">{t("nobody")}</p> : null}
      <ul className="lobby-names">
        {arrived.map((member) => (
          <LobbyName key={member.id} member={member} />
        ))}
      </ul>
    </section>
  );
}

/** Members in the order in which this page saw them come in; those who were there first by name. */
function useArrivals(members: readonly MemberView[]): readonly MemberView[] {
  const [order, setOrder] = useState<readonly string[]>([]);
  const known = new Set(order);
  const fresh = members
    .filter(({ id }) => !known.has(id))
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ id }) => id);
  if (fresh.length > 0) setOrder([...order, ...fresh]);
  const byId = new Map(members.map((member) => [member.id, member]));
  return [...order, ...fresh].flatMap((id) => byId.get(id) ?? []);
}

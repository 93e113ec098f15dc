"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { ActForm } from "@/components/sending/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { MemberView } from "@/lib/debate/views";
import { watchAddress } from "@/lib/debate/watching";
import { placeMemberAction } from "@/lib/sides/actions";
import { ConductForm } from "./conduct-form";
import { DataForm } from "./data-form";
import { RejoinKeyForm } from "./rejoin-key-form";
import { RenameForm } from "./rename-form";

type Props = Readonly<{ member: MemberView }>;

/** All else that can be done about one member, folded away below their row. */
export function MemberMore({ member }: Props) {
  const { id: roomId } = useSelected(roomOf);
  const t = useTranslations("students");
  const { id: memberId, name, role, side, isMuted = false, isRemoved = false } = member;
  const isJudge = role === "JUDGE";
  return (
    <div className="grid gap-x-8 gap-y-6 border-l-4 bg-raised p-4 sm:grid-cols-2 lg:grid-cols-3">
      <ConductForm memberId={memberId} isMuted={isMuted} isRemoved={isRemoved} />
      <div className="grid content-start gap-6">
        <RenameForm memberId={memberId} name={name} />
        <DataForm memberId={memberId} name={name} />
      </div>
      <div className="grid content-start gap-5">
        <div className="flex flex-wrap items-center gap-2">
          <ActForm
            action={placeMemberAction}
            fields={{ memberId, ...(isJudge ? { role: "STUDENT" } : { role: "JUDGE", side: "" }) }}
          >
            {isJudge ? t("toStudent") : t("toJudge")}
          </ActForm>
          {side ? (
            <ActForm action={placeMemberAction} fields={{ memberId, side: "" }}>
              {t("toNoSide")}
            </ActForm>
          ) : null}
          <p className="basis-full text-sm text-quiet">{t("judgeHint")}</p>
        </div>
        <ButtonLink href={`/rooms/${watchAddress(roomId, memberId)}`} isSmall className="justify-self-start">
          {t("watch", { name })}
        </ButtonLink>
        <RejoinKeyForm memberId={memberId} name={name} />
        {role === "STUDENT" ? (
          <Link href={`/rooms/${roomId}/students/${memberId}` as Route} className="link py-1">
            {t("work", { name })}
          </Link>
        ) : null}
        {isRemoved ? null : (
          <Link href={`/rooms/${roomId}/students/merge?kept=${memberId}` as Route} className="link py-1">
            {t("merge", { name })}
          </Link>
        )}
      </div>
    </div>
  );
}

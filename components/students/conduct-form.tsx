"use client";

import { useTranslations } from "next-intl";
import { ReasonedButton } from "@/components/moderation/reasoned-button";
import { ActForm } from "@/components/sending/act-form";
import { moderateAction } from "@/lib/moderation/actions";

type Props = Readonly<{
  memberId: string;
  isMuted: boolean;
  isRemoved: boolean;
}>;

/** Mutes or removes a student, with the reason they will read, and takes either back with one press. */
export function ConductForm({ memberId, isMuted, isRemoved }: Props) {
  const t = useTranslations("students");
  const undo = (act: "unmute" | "readmit") => (
    <ActForm action={moderateAction} fields={{ targetId: memberId, act }}>
      {t(act)}
    </ActForm>
  );
  return (
    <div className="flex flex-wrap content-start items-start gap-2">
      {isRemoved ? (
        undo("readmit")
      ) : (
        <>
          {isMuted ? undo("unmute") : <ReasonedButton act="mute" targetId={memberId} />}
          <ReasonedButton act="remove" targetId={memberId} look="danger" />
        </>
      )}
    </div>
  );
}

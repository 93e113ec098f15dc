"use client";

import { useTranslations } from "next-intl";
import { roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { ActForm } from "@/components/sending/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import { deleteStudentAction } from "@/lib/student-data/actions";

type Props = Readonly<{ memberId: string; name: string }>;

/** What is stored about a student: to be given to them, or deleted after it was said what that means. */
export function DataForm({ memberId, name }: Props) {
  const t = useTranslations("students");
  const { id: roomId } = useSelected(roomOf);
  return (
    <div className="grid content-start gap-2">
      <p>
        <a
          href={`/api/v1/rooms/${roomId}/members/${memberId}/data`}
          download={`${name}.json`}
          className="link inline-block py-1"
        >
          {t("data", { name })}
        </a>
      </p>
      <Disclosure look="danger" summary={t("deleteData", { name })}>
        <p className="mt-2 mb-3 text-sm text-quiet">{t("deleteDataText", { name })}</p>
        <ActForm action={deleteStudentAction} fields={{ memberId }} look="danger">
          {t("deleteDataYes", { name })}
        </ActForm>
      </Disclosure>
    </div>
  );
}

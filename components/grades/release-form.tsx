"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/sending/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import { releaseGradesAction } from "@/lib/grades/actions";

type Props = Readonly<{
  /** Null for all. */
  student: Readonly<{ id: string; name: string }> | null;
  isReleased: boolean;
  /** How many grades it is about, and how many students would not be fully graded. */
  count: number;
  left: number;
}>;

/** Releases grades or takes them back, after a question that says how many. */
export function ReleaseForm({ student, isReleased, count, left }: Props) {
  const t = useTranslations("grades");
  const name = student?.name ?? "";
  const act = isReleased ? t(student ? "release" : "releaseAll") : t(student ? "takeBack" : "takeAllBack");
  return (
    <Disclosure summary={student ? <Named act={act} name={name} /> : act}>
      <div className="grid max-w-prose justify-items-start gap-2 pt-2">
        <p className="text-sm">
          {isReleased ? t("askRelease", { count, left }) : t("askTakeBack", { count })}
        </p>
        <ActForm
          action={releaseGradesAction}
          fields={{ isReleased: String(isReleased), ...(student && { memberId: student.id }) }}
          look="primary"
          isOneStep
        >
          {t("yes")}
        </ActForm>
      </div>
    </Disclosure>
  );
}

const Named = ({ act, name }: Readonly<{ act: string; name: string }>) => (
  <>
    {act}
    <span className="sr-only">: {name}</span>
  </>
);

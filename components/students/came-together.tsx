"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ActForm } from "@/components/sending/act-form";
import { Notice } from "@/components/ui/notice";
import { moderateAction } from "@/lib/moderation/actions";
import type { Together } from "@/lib/moderation/queries";

const mostNamed = 4;

/** Who took several seats with one browser, or many from one address, and the press that removes them. */
export function CameTogether({ groups }: Readonly<{ groups: readonly Together[] }>) {
  const t = useTranslations("students");
  const format = useFormatter();
  return groups.map(({ memberId, names, isOneBrowser }) => {
    const named = names.slice(0, mostNamed);
    const rest = names.length - named.length;
    const all = rest > 0 ? [...named, t("othersToo", { count: rest })] : named;
    const reason = t(isOneBrowser ? "togetherReason" : "togetherElsewhereReason");
    const fields = { act: "remove-together", targetId: memberId, reason };
    return (
      <div key={memberId} className="mb-8">
        <Notice
          isSmall
          title={t(isOneBrowser ? "together" : "togetherElsewhere", { count: names.length })}
          actions={
            <ActForm action={moderateAction} fields={fields} look="danger" isOneStep>
              {t("removeTogether", { count: names.length })}
            </ActForm>
          }
        >
          {format.list(all)}
        </Notice>
      </div>
    );
  });
}

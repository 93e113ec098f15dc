"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/fields/text-area";

/** New recovery codes, to be copied or printed this one time. */
export function RecoveryCodeList({ codes }: Readonly<{ codes: readonly string[] }>) {
  const t = useTranslations("safety");
  return (
    <div role="status" className="max-w-md border-l-4 border-ink bg-raised px-3 py-2">
      <TextArea
        label={t("recoveryCodes")}
        name="shown"
        hint={t("recoveryCodesHint")}
        readOnly
        rows={codes.length}
        value={codes.join("\n")}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        form=""
      />
    </div>
  );
}

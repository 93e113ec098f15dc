import { useTranslations } from "next-intl";
import { memo } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldError } from "@/components/ui/fields/field";
import { TextField } from "@/components/ui/fields/text-field";
import { longest } from "@/lib/debate/text/limits";

const rows = [0, 1, 2, 3, 4] as const;

type Props = Readonly<{ errorOf: (field: string) => string | null; typed: (field: string) => string }>;

/**
 * Up to five sources. The next row shows once the one before it is begun (by style alone, so it works without
 * script).
 */
export const EvidenceFields = memo(function EvidenceFields({ errorOf, typed }: Props) {
  const t = useTranslations("post.evidence");
  const error =
    errorOf("evidence") ??
    rows
      .flatMap((row) => ["url", "title", "words"].map((part) => errorOf(`evidence.${row}.${part}`)))
      .find(Boolean) ??
    null;
  return (
    <Disclosure
      summary={t("add")}
      isOpen={error !== null || typed("evidenceUrl.0") !== ""}
      className="text-sm"
    >
      <p className="mt-1 text-sm text-quiet">{t("hint")}</p>
      {rows.map((row) => (
        <fieldset key={row} className="evidence-row mt-3 grid gap-2 border-l-2 pl-3">
          <legend className="sr-only">{t("number", { number: row + 1 })}</legend>
          <TextField
            label={t("url")}
            name="evidenceUrl[]"
            inputMode="url"
            placeholder="https://"
            longest={longest.sourceAddress}
            defaultValue={typed(`evidenceUrl.${row}`)}
            error={errorOf(`evidence.${row}.url`)}
          />
          <TextField
            label={t("title")}
            name="evidenceTitle[]"
            placeholder=" "
            longest={longest.sourceTitle}
            defaultValue={typed(`evidenceTitle.${row}`)}
            error={errorOf(`evidence.${row}.title`)}
          />
          <TextField
            label={t("words")}
            name="evidenceWords[]"
            placeholder=" "
            longest={longest.sourceWords}
            defaultValue={typed(`evidenceWords.${row}`)}
            error={errorOf(`evidence.${row}.words`)}
          />
        </fieldset>
      ))}
      <FieldError>{errorOf("evidence")}</FieldError>
    </Disclosure>
  );
});

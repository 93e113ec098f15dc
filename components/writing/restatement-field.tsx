import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/fields/text-field";
import { longest } from "@/lib/debate/text/limits";

type Props = Readonly<{ defaultValue: string; error: string | null; isRequired: boolean }>;

/**
 * Where a rebuttal says back the point it attacks. It shows while "Rebut" is chosen (by style alone, so it
 * works without script).
 */
export function RestatementField({ defaultValue, error, isRequired }: Props) {
  const t = useTranslations("post.sayItBack");
  return (
    <TextField
      label={t("label")}
      hint={t("hint")}
      name="restatement"
      longest={longest.restatement}
      required={isRequired}
      defaultValue={defaultValue}
      error={error}
      className="say-it-back"
    />
  );
}

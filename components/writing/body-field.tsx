import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/fields/text-area";
import { longest } from "@/lib/debate/text/limits";
import type { Kind } from "@/lib/debate/vocabulary";
import { useOwnWords } from "./use-own-words";

type Props = Readonly<{
  /** What the post does, which the empty field says in words. */
  kind: Kind | null;
  defaultValue: string;
  error: string | null;
}>;

/** The field for an argument. It grows with the words, and near the limit it says how much room is left. */
export function BodyField({ kind, defaultValue, error }: Props) {
  const t = useTranslations("post");
  return (
    <TextArea
      {...useOwnWords()}
      label={t("body")}
      isLabelHidden
      name="body"
      rows={1}
      required
      isSerif
      longest={longest.body}
      placeholder={kind ? t(`kindHint.${kind}`) : undefined}
      defaultValue={defaultValue}
      error={error}
      className="composer-body"
    />
  );
}

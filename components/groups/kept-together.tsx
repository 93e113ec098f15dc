import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { useEnumeration } from "@/lib/i18n/enumeration";

/** Which pairs could not be kept apart. */
export function KeptTogether({ pairs }: Readonly<{ pairs: readonly (readonly [string, string])[] }>) {
  const t = useTranslations("groups");
  const enumerate = useEnumeration();
  if (pairs.length === 0) return null;
  return (
    <Notice isSmall title={t("together", { count: pairs.length })}>
      {enumerate(pairs.map(([one, other]) => t("pair", { one, other })))}
    </Notice>
  );
}

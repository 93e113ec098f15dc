import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";

/** What says that something happened, went wrong, or is not there yet. */
export function Notices() {
  const t = useTranslations("ui");
  return (
    <>
      <Notice title={t("empty")} actions={<Button>{t("post")}</Button>}>
        {t("sample")}
      </Notice>
      <Notice title={t("empty")} isSmall />
      <FormError>{t("wrong")}</FormError>
    </>
  );
}

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";

/** What says that something happened, went wrong, or is not there yet. */
export function Notices() {
  const words = useTranslations("ui");
  return (
    <>
      <Notice title={words("empty")} actions={<Button>{words("post")}</Button>}>
        {words("sample")}
      </Notice>
      <Notice title={words("empty")} isSmall />
      <FormError>{words("wrong")}</FormError>
    </>
  );
}

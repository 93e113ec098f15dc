import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";

/** There is no such page, or it is not this reader's to see: both look the same. */
export default async function NotFound() {
  const t = await getTranslations("app.notFound");
  return (
    <Page>
      <h1 className="sr-only">{t("title")}</h1>
      <Notice
        title={t("title")}
        actions={
          <>
            <ButtonLink href="/" look="primary">
              {t("home")}
            </ButtonLink>
            <ButtonLink href="/login">{t("logIn")}</ButtonLink>
          </>
        }
      >
        {t("text")}
      </Notice>
    </Page>
  );
}

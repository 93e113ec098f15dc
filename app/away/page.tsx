import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { ComeBack } from "@/components/away/come-back";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { waitSeconds } from "@/lib/web/away-words";
import { awayHeader } from "@/lib/web/database-away";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app.away");
  return { title: t("title") };
}

/**
 * Stands in for every page while the database is away, and for what a form without script is answered. It
 * loads itself again once the database answers.
 */
export default async function AwayPage() {
  const t = await getTranslations("app.away");
  const isForm = (await headers()).get(awayHeader) === "form";
  return (
    <Page>
      <div role="status">
        <h1 className="sr-only">{t("title")}</h1>
        <Notice title={t("title")} actions={isForm ? null : <ComeBack>{t("retry")}</ComeBack>}>
          {t(isForm ? "form" : "text")}
          {isForm ? null : (
            <noscript>
              <meta httpEquiv="refresh" content={String(waitSeconds)} />
            </noscript>
          )}
        </Notice>
      </div>
    </Page>
  );
}

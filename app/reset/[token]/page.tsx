import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewPasswordForm } from "@/components/account/new-password-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { ClientWords } from "@/lib/i18n/client-words";
import { findResetLink } from "@/lib/resets/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("safety");
  return { title: t("resetTitle") };
}

/** Where a link to a new password leads. Looking at it does not use it up. */
export default async function ResetPage({ params }: PageProps<"/reset/[token]">) {
  const { token } = await params;
  const [t, link] = await Promise.all([getTranslations("safety"), findResetLink(token)]);
  return link ? (
    <Page isNarrow>
      <PageHeading title={t("resetTitle")}>{t("resetLead")}</PageHeading>
      <ClientWords of={["safety", "reasons"]}>
        <NewPasswordForm token={token} />
      </ClientWords>
    </Page>
  ) : (
    <Page isNarrow>
      <Notice
        isPage
        title={t("linkOverTitle")}
        actions={<ButtonLink href="/forgot">{t("otherWays")}</ButtonLink>}
      >
        {t("linkOverText")}
      </Notice>
    </Page>
  );
}

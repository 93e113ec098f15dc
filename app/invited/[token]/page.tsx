import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignUpForm } from "@/components/account/sign-up-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { findInvitation } from "@/lib/accounts/queries";
import { ClientWords } from "@/lib/i18n/client-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("signUpTitle") };
}

/** Where an invitation leads. Looking at it does not use it up. */
export default async function InvitedPage({ params }: PageProps<"/invited/[token]">) {
  const { token } = await params;
  const [t, invitation] = await Promise.all([getTranslations("account"), findInvitation(token)]);
  return invitation ? (
    <Page isNarrow>
      <PageHeading title={t("signUpTitle")}>{t("invitedLead")}</PageHeading>
      <ClientWords of={["account", "reasons"]}>
        <SignUpForm next="/rooms" invitation={{ token, email: invitation.email }} />
      </ClientWords>
    </Page>
  ) : (
    <Page isNarrow>
      <Notice
        isPage
        title={t("invitationOverTitle")}
        actions={<ButtonLink href="/login">{t("logIn")}</ButtonLink>}
      >
        {t("invitationOverText")}
      </Notice>
    </Page>
  );
}

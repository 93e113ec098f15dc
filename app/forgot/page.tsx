import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ForgotForm } from "@/components/account/forgot-form";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { ClientWords } from "@/lib/i18n/client-words";
import { sendsMail } from "@/lib/mail/mailer";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("safety");
  return { title: t("forgotTitle") };
}

/** The ways back for who forgot the password. */
export default async function ForgotPage() {
  const t = await getTranslations("safety");
  return (
    <Page isNarrow>
      {sendsMail() ? (
        <>
          <PageHeading title={t("forgotTitle")}>{t("mailLead")}</PageHeading>
          <ClientWords of={["safety", "reasons"]}>
            <ForgotForm />
          </ClientWords>
          <h2 className="mt-10 mb-4 text-xl">{t("moreWays")}</h2>
        </>
      ) : (
        <PageHeading title={t("forgotTitle")}>{t("forgotLead")}</PageHeading>
      )}
      <ul className="grid gap-4">
        <li>{t("forgotAdministrator")}</li>
        <li>
          {t.rich("forgotMachine", {
            command: (command) => <code className="font-mono break-all">{command}</code>,
          })}
        </li>
      </ul>
      <p className="mt-8 border-t pt-5">
        <ButtonLink href="/login">{t("backToLogIn")}</ButtonLink>
      </p>
    </Page>
  );
}

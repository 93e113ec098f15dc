import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("safety");
  return { title: t("forgotTitle") };
}

/** The ways back for who forgot the password. */
export default async function ForgotPage() {
  const t = await getTranslations("safety");
  return (
    <Page isNarrow>
      <PageHeading title={t("forgotTitle")}>{t("forgotLead")}</PageHeading>
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

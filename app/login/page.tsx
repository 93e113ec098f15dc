import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LogInForm } from "@/components/account/log-in-form";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { nextPath } from "@/lib/auth/next-path";
import { isSignUpOpen } from "@/lib/auth/queries";
import { findTeacher } from "@/lib/auth/session";
import { ClientWords } from "@/lib/i18n/client-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("logInTitle") };
}

export default async function LogInPage({ searchParams }: PageProps<"/login">) {
  const next = nextPath((await searchParams).next);
  if (await findTeacher()) redirect(next as Route);
  const t = await getTranslations("account");
  return (
    <Page isNarrow>
      <PageHeading title={t("logInTitle")}>{t("logInLead")}</PageHeading>
      <ClientWords of={["account", "reasons"]}>
        <LogInForm next={next} />
      </ClientWords>
      {isSignUpOpen() ? (
        <p className="mt-8 border-t pt-5">
          {t("noAccount")}{" "}
          <Link className="link font-semibold" href={`/signup?next=${encodeURIComponent(next)}` as Route}>
            {t("createAccount")}
          </Link>
        </p>
      ) : null}
    </Page>
  );
}

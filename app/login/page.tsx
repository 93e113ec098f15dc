import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LogInForm } from "@/components/account/log-in-form";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { nextPath } from "@/lib/auth/next-path";
import { readSignUp } from "@/lib/auth/queries";
import { findTeacher } from "@/lib/auth/session";
import { ClientWords } from "@/lib/i18n/client-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("logInTitle") };
}

export default async function LogInPage({ searchParams }: PageProps<"/login">) {
  const { next: asked, changed } = await searchParams;
  const next = nextPath(asked);
  if (await findTeacher()) redirect(next as Route);
  const t = await getTranslations("account");
  return (
    <Page isNarrow>
      <PageHeading title={t("logInTitle")}>{t("logInLead")}</PageHeading>
      {changed === "password" ? (
        <p role="status" className="mb-6 border-l-4 border-ink bg-raised px-3 py-2">
          {t("passwordChanged")}
        </p>
      ) : null}
      <ClientWords of={["account", "reasons"]}>
        <LogInForm next={next} />
      </ClientWords>
      <p className="mt-5">
        <Link className="link" href="/forgot">
          {t("forgot")}
        </Link>
      </p>
      {readSignUp() === "open" ? (
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

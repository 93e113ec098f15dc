import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignUpForm } from "@/components/account/sign-up-form";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { nextPath } from "@/lib/auth/next-path";
import { readSignUp } from "@/lib/auth/queries";
import { findTeacher } from "@/lib/auth/session";
import { ClientWords } from "@/lib/i18n/client-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("signUpTitle") };
}

export default async function SignUpPage({ searchParams }: PageProps<"/signup">) {
  const next = nextPath((await searchParams).next);
  if (await findTeacher()) redirect(next as Route);
  const t = await getTranslations("account");
  if (readSignUp() !== "open") return <ClosedPage />;
  return (
    <Page isNarrow>
      <PageHeading title={t("signUpTitle")}>{t("signUpLead")}</PageHeading>
      <ClientWords of={["account", "reasons"]}>
        <SignUpForm next={next} />
      </ClientWords>
      <p className="mt-8 border-t pt-5">
        {t("haveAccount")}{" "}
        <Link className="link font-semibold" href={`/login?next=${encodeURIComponent(next)}` as Route}>
          {t("logIn")}
        </Link>
      </p>
    </Page>
  );
}

async function ClosedPage() {
  const t = await getTranslations("account");
  return (
    <Page>
      <h1 className="sr-only">{t("closedTitle")}</h1>
      <Notice
        title={t("closedTitle")}
        actions={
          <ButtonLink href="/login" look="primary">
            {t("logIn")}
          </ButtonLink>
        }
      >
        {readSignUp() === "invite" ? t("inviteText") : t("closedText")}
      </Notice>
    </Page>
  );
}

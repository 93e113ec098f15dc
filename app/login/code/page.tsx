import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CodeForm } from "@/components/account/code-form";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { findHalfway } from "@/lib/auth/halfway";
import { nextPath } from "@/lib/auth/next-path";
import { findTeacher } from "@/lib/auth/session";
import { ClientWords } from "@/lib/i18n/client-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("codeTitle") };
}

/** The second step of logging in, for who has given the right password a moment ago. */
export default async function CodePage({ searchParams }: PageProps<"/login/code">) {
  const next = nextPath((await searchParams).next);
  if (await findTeacher()) redirect(next as Route);
  if (!(await findHalfway())) redirect(`/login?next=${encodeURIComponent(next)}` as Route);
  const t = await getTranslations("account");
  return (
    <Page isNarrow>
      <PageHeading title={t("codeTitle")}>{t("codeLead")}</PageHeading>
      <ClientWords of={["account", "reasons"]}>
        <CodeForm next={next} />
      </ClientWords>
    </Page>
  );
}

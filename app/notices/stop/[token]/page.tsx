import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StopMailForm } from "@/components/account/stop-mail-form";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { ClientWords } from "@/lib/i18n/client-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("noticeMail"))("stopTitle") };
}

/** Where the link in a mail leads: looking changes nothing, since programs open such links, too. */
export default async function StopMailPage({ params }: PageProps<"/notices/stop/[token]">) {
  const [t, { token }] = await Promise.all([getTranslations("noticeMail"), params]);
  return (
    <Page isNarrow>
      <PageHeading title={t("stopTitle")}>{t("stopText")}</PageHeading>
      <ClientWords of={["noticeMail", "reasons"]}>
        <StopMailForm token={token} />
      </ClientWords>
    </Page>
  );
}

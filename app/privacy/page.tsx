import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KindTable } from "@/components/privacy/kind-table";
import { PrivacyParts } from "@/components/privacy/privacy-parts";
import { SchoolsAndLaws } from "@/components/privacy/schools-and-laws";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { readFigures } from "@/lib/keeping/retention";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("privacy");
  return { title: t("title") };
}

/** The privacy sheet, filled in with what holds for this installation. */
export default async function PrivacyPage() {
  const t = await getTranslations("privacy");
  return (
    <Page>
      <PageHeading title={t("title")}>
        <p>{t("lead")}</p>
        <p className="mt-2">{t("notice")}</p>
      </PageHeading>
      <div className="grid gap-10">
        <PrivacyParts of={["short"]} />
        <Section title={t("stored.title")} text={t("stored.hourly")}>
          <KindTable figures={readFigures()} />
        </Section>
        <PrivacyParts of={["seen", "where", "rights", "safety"]} />
        <SchoolsAndLaws />
      </div>
    </Page>
  );
}

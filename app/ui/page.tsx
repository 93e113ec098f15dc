import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Buttons } from "@/components/specimens/buttons";
import { Choices } from "@/components/specimens/choices";
import { Fields } from "@/components/specimens/fields";
import { Notices } from "@/components/specimens/notices";
import { PartOfPage, parts } from "@/components/specimens/part-of-page";
import { SmallParts } from "@/components/specimens/small-parts";
import { Colours, Motion, Spaces, TypeScale } from "@/components/specimens/tokens";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { languages } from "@/lib/i18n/language";
import { isDesignShown } from "@/lib/web/design-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("ui");
  return { title: t("title"), robots: { index: false } };
}

export default async function DesignPage() {
  if (!isDesignShown()) notFound();
  const t = await getTranslations("ui");
  const samples = await Promise.all(
    languages.map(async (language) => {
      const tSample = await getTranslations({ locale: language, namespace: "ui" });
      return { language, text: tSample("sample") };
    }),
  );
  return (
    <Page>
      <PageHeading title={t("title")}>{t("lead")}</PageHeading>
      <nav aria-label={t("index")} className="mb-8">
        <ul className="flex flex-wrap gap-x-5">
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`} className="link inline-block py-2">
                {t(`parts.${part}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <PartOfPage name="colours">{() => <Colours />}</PartOfPage>
      <PartOfPage name="type">{() => <TypeScale samples={samples} />}</PartOfPage>
      <PartOfPage name="space">{() => <Spaces />}</PartOfPage>
      <PartOfPage name="motion">{() => <Motion />}</PartOfPage>
      <PartOfPage name="buttons">{() => <Buttons />}</PartOfPage>
      <PartOfPage name="fields">{() => <Fields />}</PartOfPage>
      <PartOfPage name="choices">{(theme) => <Choices theme={theme} />}</PartOfPage>
      <PartOfPage name="small">{() => <SmallParts />}</PartOfPage>
      <PartOfPage name="notices">{() => <Notices />}</PartOfPage>
    </Page>
  );
}

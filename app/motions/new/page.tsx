import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NewMotionForm } from "@/components/motion/new-motion-form";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { readTeacher } from "@/lib/auth/session";
import { ClientWords } from "@/lib/i18n/client-words";
import { languages } from "@/lib/motions/languages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("motion");
  return { title: t("newTitle") };
}

export default async function NewMotionPage() {
  const { teacherId } = await readTeacher("/motions/new");
  const [locale, t] = await Promise.all([getLocale(), getTranslations("motion")]);
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const options = languages.map((value) => ({ value, label: names.of(value) ?? value }));
  return (
    <Page>
      <PageHeading title={t("newTitle")}>{t("newLead")}</PageHeading>
      <ClientWords of={["motion", "reasons"]}>
        <NewMotionForm teacherId={teacherId} languages={options} />
      </ClientWords>
    </Page>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClassList } from "@/components/classes/class-list";
import { RosterForm } from "@/components/classes/roster-form";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { readTeacher } from "@/lib/auth/session";
import { listClasses } from "@/lib/classes/queries";
import { ClientWords } from "@/lib/i18n/client-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("classes"))("title") };
}

export default async function ClassesPage() {
  const { teacherId } = await readTeacher("/classes");
  const [t, classes] = await Promise.all([getTranslations("classes"), listClasses(teacherId)]);
  return (
    <Page>
      <PageHeading title={t("title")}>{t("lead")}</PageHeading>
      {classes.length > 0 ? <ClassList classes={classes} /> : null}
      <h2 className="mb-4 text-2xl">{t("new")}</h2>
      <ClientWords of={["classes", "reasons"]}>
        <RosterForm />
      </ClientWords>
    </Page>
  );
}

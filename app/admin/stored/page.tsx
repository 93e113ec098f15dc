import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { StoredTable } from "@/components/privacy/stored-table";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { readTeacher } from "@/lib/auth/session";
import { countEndings, findPruning, listStored } from "@/lib/keeping/queries";
import { readFigures } from "@/lib/keeping/retention";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("stored");
  return { title: t("title") };
}

/** What is stored now, and what becomes of it, for administrators. */
export default async function StoredPage() {
  const { isAdministrator } = await readTeacher("/admin/stored");
  if (!isAdministrator) notFound();
  const [t, format, stored, pruning, ending] = await Promise.all([
    getTranslations("stored"),
    getFormatter(),
    listStored(),
    findPruning(),
    countEndings(),
  ]);
  const { roomDays, backupDays } = readFigures();
  const code = (text: ReactNode) => <code className="font-mono break-all">{text}</code>;
  const momentOf = (moment: Date) => format.dateTime(moment, { dateStyle: "medium", timeStyle: "short" });
  return (
    <Page>
      <PageHeading title={t("title")} actions={<ButtonLink href="/privacy">{t("sheet")}</ButtonLink>}>
        {t("lead")}
      </PageHeading>
      <div className="grid gap-10">
        <Section title={t("link")}>
          <StoredTable stored={stored} />
        </Section>
        <Section title={t("pruning")}>
          <p>
            {pruning ? t("last", { last: momentOf(pruning.last), next: momentOf(pruning.next) }) : t("never")}
          </p>
          <p>{t("rooms", { days: roomDays, ending })}</p>
        </Section>
        <Section title={t("backups")}>
          <p>
            {backupDays > 0
              ? t.rich("backupsOn", { days: backupDays, code })
              : t.rich("backupsOff", { code })}
          </p>
        </Section>
      </div>
    </Page>
  );
}

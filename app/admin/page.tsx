import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { InstallationList } from "@/components/administration/installation-list";
import { InvitationRow } from "@/components/administration/invitation-row";
import { InviteForm } from "@/components/administration/invite-form";
import { ReportTable } from "@/components/administration/report-table";
import { TeacherRow } from "@/components/administration/teacher-row";
import { TeacherSearch } from "@/components/administration/teacher-search";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { countTeachers, listInvitations, listTeachers } from "@/lib/administration/queries";
import { readSignUp } from "@/lib/auth/queries";
import { readTeacher } from "@/lib/auth/session";
import { cleanLine } from "@/lib/debate/text/keys";
import { ClientWords } from "@/lib/i18n/client-words";
import { readInstallation } from "@/lib/installation/queries";
import { retention } from "@/lib/keeping/retention";
import { listReports } from "@/lib/policy-reports/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: t("title") };
}

const mostShown = 50;
const mostReports = 20;

/** The installation's accounts, for its administrators. */
export default async function AdminPage({ searchParams }: PageProps<"/admin">) {
  const { teacherId, isAdministrator } = await readTeacher("/admin");
  if (!isAdministrator) notFound();
  const { q } = await searchParams;
  const search = typeof q === "string" ? cleanLine(q).slice(0, 100) : "";
  const [t, stored, format, teachers, count, invitations, reports, installation] = await Promise.all([
    getTranslations("admin"),
    getTranslations("stored"),
    getFormatter(),
    listTeachers({ search, most: mostShown }),
    countTeachers(),
    listInvitations(),
    listReports(mostReports),
    readInstallation(),
  ]);
  const signUp = readSignUp();
  const dateOf = (moment: string) => format.dateTime(new Date(moment), { dateStyle: "long" });
  return (
    <Page>
      <PageHeading
        title={t("title")}
        actions={<ButtonLink href="/admin/stored">{stored("link")}</ButtonLink>}
      >
        {t("lead")}
      </PageHeading>
      <ClientWords of={["admin", "reasons"]}>
        <div className="grid gap-10">
          <Section title={t("invitations")} text={t(`signUp.${signUp}`)}>
            {invitations.length > 0 ? (
              <ul className="max-w-xl border-t">
                {invitations.map((invitation) => (
                  <InvitationRow
                    key={invitation.id}
                    invitation={invitation}
                    until={dateOf(invitation.expiresAt)}
                  />
                ))}
              </ul>
            ) : null}
            {signUp === "closed" ? null : <InviteForm />}
          </Section>
          <Section title={t("teachers")} text={t("teachersText", { count })}>
            <TeacherSearch search={search} />
            {teachers.length === 0 ? <p>{t("noTeacher")}</p> : null}
            {teachers.length === mostShown ? <p>{t("firstShown", { count: mostShown })}</p> : null}
            <ul className="border-t">
              {teachers.map((teacher) => (
                <TeacherRow key={teacher.id} teacher={teacher} isOneself={teacher.id === teacherId} />
              ))}
            </ul>
          </Section>
          <Section title={t("installation.title")} text={t("installation.lead")}>
            <InstallationList installation={installation} />
          </Section>
          <Section title={t("reports")} text={t("reportsText", { days: retention.reportDays })}>
            {reports.length > 0 ? <ReportTable reports={reports} /> : <p>{t("noReport")}</p>}
          </Section>
        </div>
      </ClientWords>
    </Page>
  );
}

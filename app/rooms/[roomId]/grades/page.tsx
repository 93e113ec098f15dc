import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { GradeTable } from "@/components/grades/grade-table";
import { ReleaseForm } from "@/components/grades/release-form";
import { RefreshOnChange } from "@/components/live/refresh-on-change";
import { RoomHeading } from "@/components/rooms/room-heading";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { isComplete } from "@/lib/debate/grading/rubric";
import { byName, studentsIn } from "@/lib/debate/grading/students";
import { saysSomething } from "@/lib/debate/grading/visible-grade";
import { listGrades, readMeans } from "@/lib/grades/queries";
import { ClientWords } from "@/lib/i18n/client-words";
import { readLanguage } from "@/lib/i18n/reader-language";
import { findMember } from "@/lib/members/viewer";
import { readSnapshot } from "@/lib/rooms/queries";
import { readRubric } from "@/lib/rubrics/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("grades"))("title") };
}

/** How far the grades of all students are. */
export default async function GradesPage({ params }: PageProps<"/rooms/[roomId]/grades">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (member?.role !== "TEACHER") notFound();
  const language = await readLanguage();
  const [t, snapshot, grades, rubric, means] = await Promise.all([
    getTranslations("grades"),
    readSnapshot(member),
    listGrades(member),
    readRubric(member, language),
    readMeans(member),
  ]);
  const students = studentsIn(snapshot.members).toSorted(byName(language));
  const ids = new Set(students.map(({ id }) => id));
  const graded = grades.filter(({ memberId, levels }) => ids.has(memberId) && isComplete(rubric, levels));
  const released = grades.filter(({ releasedAt }) => releasedAt !== null);
  const drafts = grades.filter((grade) => grade.releasedAt === null && saysSomething(grade));
  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("title")}>
        {t("lead")}
      </RoomHeading>
      <nav aria-label={t("title")} className="no-print mb-6 flex flex-wrap gap-x-5 gap-y-1">
        <Link href={`/rooms/${roomId}/students` as Route} className="link py-1">
          {t("toStudents")}
        </Link>
        <Link href={`/rooms/${roomId}/rubric` as Route} className="link py-1">
          {t("rubric")}
        </Link>
        <Link href={`/rooms/${roomId}/grades/print` as Route} className="link py-1">
          {t("print")}
        </Link>
        <a href={`/api/v1/rooms/${member.roomId}/export?format=grades.csv`} className="link py-1">
          {t("csv")}
        </a>
      </nav>
      <ClientWords of={["grades", "room.lost", "reasons"]}>
        <RefreshOnChange />
        <div className="grid gap-5">
          <p>
            <b>{t("progress", { graded: graded.length, all: students.length })}</b>{" "}
            {t("progressReleased", { released: released.length })}
          </p>
          <div className="no-print flex flex-wrap items-start gap-x-8 gap-y-2">
            {drafts.length > 0 ? (
              <ReleaseForm
                student={null}
                isReleased
                count={drafts.length}
                left={students.length - graded.length}
              />
            ) : null}
            {released.length > 0 ? (
              <ReleaseForm student={null} isReleased={false} count={released.length} left={0} />
            ) : null}
          </div>
          <GradeTable roomId={member.roomId} students={students} grades={grades} rubric={rubric} />
          <p className="max-w-prose text-sm text-quiet">{means ? t("means", means) : t("noMeans")}</p>
        </div>
      </ClientWords>
    </Page>
  );
}

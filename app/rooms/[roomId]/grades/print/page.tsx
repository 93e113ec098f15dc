import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OwnWork } from "@/components/exports/own-work";
import { PrintButton } from "@/components/exports/print-button";
import { OwnGrade, Remark } from "@/components/grades/own-grade";
import { RoomHeading } from "@/components/rooms/room-heading";
import { Page } from "@/components/ui/page";
import { byName, studentsIn } from "@/lib/debate/grading/students";
import { countWork } from "@/lib/debate/grading/work";
import { listGrades } from "@/lib/grades/queries";
import { readLanguage } from "@/lib/i18n/reader-language";
import { findMember } from "@/lib/members/viewer";
import { readSnapshot } from "@/lib/rooms/queries";
import { readRubric } from "@/lib/rubrics/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("grades"))("printTitle") };
}

/** A page a student, as they see it themself: drafts stay with the teachers. */
export default async function PrintPage({ params }: PageProps<"/rooms/[roomId]/grades/print">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (member?.role !== "TEACHER") notFound();
  const language = await readLanguage();
  const [t, work, snapshot, grades, rubric] = await Promise.all([
    getTranslations("grades"),
    getTranslations("takeHome.work"),
    readSnapshot(member),
    listGrades(member),
    readRubric(member, language),
  ]);
  const students = studentsIn(snapshot.members).toSorted(byName(language));
  const released = new Map(
    grades.flatMap((grade) => (grade.releasedAt === null ? [] : [[grade.memberId, grade] as const])),
  );
  return (
    <Page>
      <div className="no-print">
        <RoomHeading snapshot={snapshot} title={t("printTitle")}>
          {t("printLead")}
        </RoomHeading>
        <div className="mb-10">
          <PrintButton>{work("print")}</PrintButton>
        </div>
      </div>
      {students.map(({ id, name }, at) => {
        const grade = released.get(id) ?? null;
        return (
          <article key={id} aria-label={name} className={at === 0 ? "" : "break-before-page border-t pt-8"}>
            <h2 className="text-title" translate="no">
              {name}
            </h2>
            <p className="mb-6 text-quiet">
              {snapshot.room.title} · <span lang={snapshot.motion.language}>{snapshot.motion.title}</span>
              <br />
              {t("count", countWork(snapshot, id))}
            </p>
            {grade ? <OwnGrade title={t("grade")} grade={grade} rubric={rubric} /> : null}
            <OwnWork
              whose={name}
              snapshot={snapshot}
              memberId={id}
              nothing={t("nothing")}
              below={(post) => <Remark grade={grade} postId={post.id} />}
            />
          </article>
        );
      })}
    </Page>
  );
}

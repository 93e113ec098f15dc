import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OwnWork } from "@/components/exports/own-work";
import { GradeDesk } from "@/components/grades/grade-desk";
import { RemarkField } from "@/components/grades/remark-field";
import { RefreshOnChange } from "@/components/live/refresh-on-change";
import { RoomHeading } from "@/components/rooms/room-heading";
import { Key } from "@/components/ui/key";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { byName, studentsIn } from "@/lib/debate/grading/students";
import { listPhrases } from "@/lib/grades/queries";
import { readWork } from "@/lib/grades/work";
import { ClientWords } from "@/lib/i18n/client-words";
import { readLanguage } from "@/lib/i18n/reader-language";
import { findMember } from "@/lib/members/viewer";
import { readSnapshot } from "@/lib/rooms/queries";
import { readRubric } from "@/lib/rubrics/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("grades"))("title") };
}

/** Everything that one student wrote, and beside it what is said of it. */
export default async function StudentPage({ params }: PageProps<"/rooms/[roomId]/students/[memberId]">) {
  const { roomId, memberId } = await params;
  const member = await findMember(roomId);
  const work = member?.role === "TEACHER" ? await readWork(member, memberId) : null;
  if (!member || !work) notFound();
  const [t, snapshot, phrases, rubric, language] = await Promise.all([
    getTranslations("grades"),
    readSnapshot(member),
    listPhrases(member),
    readLanguage().then((reader) => readRubric(member, reader)),
    readLanguage(),
  ]);
  const students = studentsIn(snapshot.members).toSorted(byName(language));
  const at = students.findIndex(({ id }) => id === memberId);
  const pathOf = (step: 1 | -1) => {
    const student = students[at + step];
    return student && at >= 0 ? `/rooms/${roomId}/students/${student.id}` : null;
  };
  const [before, next] = [pathOf(-1), pathOf(1)];
  const { counts, grade } = work;
  const textOf = (postId: string) => grade?.comments.find((said) => said.postId === postId)?.text ?? "";
  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("of", { name: work.member.name })}>
        {t("count", counts)}
      </RoomHeading>
      <nav aria-label={t("student")} className="no-print mb-8 flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <Link href={`/rooms/${roomId}/grades` as Route} className="link inline-block py-1">
          {t("toGrades")}
        </Link>
        {before ? <Step to={before} label={t("before")} mark="← " /> : null}
        {next ? <Step to={next} label={t("after")} mark="→ " /> : null}
        <span className="text-sm text-quiet">
          {t("place", { at: at + 1, all: students.length })}{" "}
          <span className="with-script">{t.rich("keys", { k: (key) => <Key>{String(key)}</Key> })}</span>
        </span>
      </nav>
      <ClientWords of={["grades", "rubrics.pointCount", "app.side", "post.fold", "room.lost", "reasons"]}>
        <RefreshOnChange />
        <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[3fr_2fr]">
          <div className="min-w-0">
            <OwnWork
              snapshot={snapshot}
              memberId={memberId}
              nothing={t("nothing")}
              below={({ id }) => <RemarkField postId={id} text={textOf(id)} />}
            />
          </div>
          <GradeDesk
            key={memberId}
            roomId={member.roomId}
            student={{ id: memberId, name: work.member.name }}
            rubric={rubric}
            grade={grade}
            phrases={phrases}
            before={before}
            next={next}
          />
        </div>
      </ClientWords>
    </Page>
  );
}

const Step = ({ to, label, mark }: Readonly<{ to: string; label: string; mark: string }>) => (
  <Link href={to as Route} className="link inline-block py-1">
    <span aria-hidden="true">{mark}</span>
    {label}
  </Link>
);

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OwnWork } from "@/components/exports/own-work";
import { PrintButton } from "@/components/exports/print-button";
import { OwnGrade, Remark } from "@/components/grades/own-grade";
import { RefreshOnChange } from "@/components/live/refresh-on-change";
import { RoomHeading } from "@/components/rooms/room-heading";
import { Page } from "@/components/ui/page";
import { findGrade } from "@/lib/grades/queries";
import { readLanguage } from "@/lib/i18n/reader-language";
import { findMember } from "@/lib/members/viewer";
import { readSnapshot } from "@/lib/rooms/queries";
import { readRubric } from "@/lib/rubrics/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("takeHome.work"))("title") };
}

/** All that a student wrote, in its place, to read and to print, with their grade once it is released. */
export default async function WorkPage({ params }: PageProps<"/rooms/[roomId]/work">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (member?.role !== "STUDENT" || member.isRemoved) notFound();
  const language = await readLanguage();
  const [t, tGrades, snapshot, grade, rubric] = await Promise.all([
    getTranslations("takeHome.work"),
    getTranslations("grades"),
    readSnapshot(member),
    findGrade(member, member.id),
    readRubric(member, language),
  ]);
  return (
    <Page>
      <RefreshOnChange />
      <RoomHeading snapshot={snapshot} title={t("title")}>
        {t("lead")}
      </RoomHeading>
      {grade ? <OwnGrade title={tGrades("own")} grade={grade} rubric={rubric} /> : null}
      <OwnWork
        snapshot={snapshot}
        memberId={member.id}
        nothing={t("nothing")}
        below={(post) => <Remark grade={grade} postId={post.id} />}
      />
      <PrintButton>{t("print")}</PrintButton>
    </Page>
  );
}

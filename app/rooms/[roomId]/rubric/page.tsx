import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RoomHeading } from "@/components/rooms/room-heading";
import { RoomRubricForm } from "@/components/rubrics/room-rubric-form";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { ClientWords } from "@/lib/i18n/client-words";
import { readLanguage } from "@/lib/i18n/reader-language";
import { findMember } from "@/lib/members/viewer";
import { readSnapshot } from "@/lib/rooms/queries";
import { listRubricsFor, readRubric } from "@/lib/rubrics/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rubrics"))("forRoom") };
}

/** What a room's students are graded by. */
export default async function RoomRubricPage({ params }: PageProps<"/rooms/[roomId]/rubric">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (member?.role !== "TEACHER") notFound();
  const language = await readLanguage();
  const [t, snapshot, rubric, others] = await Promise.all([
    getTranslations("rubrics"),
    readSnapshot(member),
    readRubric(member, language),
    listRubricsFor(member, language),
  ]);
  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("forRoom")}>
        {t("forRoomLead")}
      </RoomHeading>
      <nav aria-label={t("title")} className="no-print mb-8 flex flex-wrap gap-x-5">
        <Link href={`/rooms/${roomId}/grades` as Route} className="link py-1">
          {t("toGrades")}
        </Link>
        <Link href="/rubrics" className="link py-1">
          {t("ownTitle")}
        </Link>
      </nav>
      <ClientWords of={["rubrics", "room.lost", "reasons"]}>
        <RoomRubricForm rubric={rubric} others={others} />
      </ClientWords>
    </Page>
  );
}

import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RefreshOnChange } from "@/components/live/refresh-on-change";
import { RoomHeading } from "@/components/rooms/room-heading";
import { CameTogether } from "@/components/students/came-together";
import { ClassList } from "@/components/students/class-list";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { findRoomOfGroup } from "@/lib/groups/queries";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/viewer";
import { listTogether } from "@/lib/moderation/queries";
import { readBalance, readSnapshot } from "@/lib/rooms/queries";
import { findLastDraw, listKeptApart } from "@/lib/sides/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("students"))("title") };
}

export default async function StudentsPage({ params }: PageProps<"/rooms/[roomId]/students">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (member?.role !== "TEACHER") notFound();
  const [t, tGroups, groupsOf, snapshot, balance, keptApart, lastDraw, together] = await Promise.all([
    getTranslations("students"),
    getTranslations("groups"),
    findRoomOfGroup(member),
    readSnapshot(member),
    readBalance(member),
    listKeptApart(member),
    findLastDraw(member),
    listTogether(member),
  ]);

  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("title")}>
        {t("lead")}
      </RoomHeading>
      <p className="no-print -mt-2 mb-8">
        <Link href={`/rooms/${groupsOf ?? roomId}/groups` as Route} className="link">
          {tGroups(groupsOf ? "toAll" : snapshot.room.isDealt ? "toThese" : "toMake")}
        </Link>
      </p>
      <ClientWords of={["students", "homework", "why", "app.side", "room.lost", "reasons"]}>
        <RefreshOnChange />
        <p className="no-print -mt-4 mb-6 flex flex-wrap gap-x-5">
          <Link href={`/rooms/${roomId}/grades` as Route} className="link py-1">
            {t("toGrades")}
          </Link>
          <Link href={`/rooms/${roomId}/rubric` as Route} className="link py-1">
            {t("toRubric")}
          </Link>
        </p>
        <CameTogether groups={together} />
        <ClassList balance={balance} keptApart={keptApart} lastDraw={lastDraw} />
      </ClientWords>
    </Page>
  );
}

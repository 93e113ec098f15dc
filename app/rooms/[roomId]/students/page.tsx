import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RefreshOnChange } from "@/components/moderation/refresh-on-change";
import { ClassList } from "@/components/students/class-list";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/member";
import { listStudents } from "@/lib/moderation/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("students"))("title") };
}

export default async function StudentsPage({ params }: PageProps<"/rooms/[roomId]/students">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (member?.role !== "TEACHER") notFound();
  const [words, students] = await Promise.all([getTranslations("students"), listStudents(member)]);
  const work = Object.fromEntries(students.map(({ id, posts, words: count, isSilent }) => [id, { posts, words: count, isSilent }]));

  return (
    <Page>
      <PageHeading title={words("title")}>{words("lead")}</PageHeading>
      <ClientWords of={["students", "app.side", "room.lost", "reasons"]}>
        <RefreshOnChange />
        <ClassList work={work} />
      </ClientWords>
    </Page>
  );
}

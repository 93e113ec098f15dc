import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CreateRoomForm } from "@/components/rooms/create-room-form";
import { FormatTimeline } from "@/components/rooms/format-timeline";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { findTeacher } from "@/lib/auth/session";
import { listFormats } from "@/lib/formats/queries";
import { ClientWords } from "@/lib/i18n/client-words";
import { listMotions } from "@/lib/motions/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rooms.new"))("title") };
}

export default async function NewRoomPage({ searchParams }: PageProps<"/rooms/new">) {
  const { motion } = await searchParams;
  const wanted = typeof motion === "string" ? motion : "";
  const teacher = await findTeacher();
  if (!teacher) redirect(`/login?next=${encodeURIComponent(wanted ? `/rooms/new?motion=${encodeURIComponent(wanted)}` : "/rooms/new")}`);

  const [words, motions, formats] = await Promise.all([
    getTranslations("rooms.new"),
    listMotions(teacher.teacherId),
    listFormats(teacher.teacherId),
  ]);
  const chosen = motions.find(({ id }) => id === wanted) ?? (motions.length === 1 ? motions[0] : undefined);

  return (
    <Page>
      <PageHeading title={words("title")}>{words("lead")}</PageHeading>
      {motions.length === 0 ? (
        <Notice
          title={words("noMotions")}
          actions={
            <ButtonLink href="/motions/new" look="primary">
              {words("addMotion")}
            </ButtonLink>
          }
        />
      ) : (
        <div className="max-w-3xl">
          <ClientWords of={["rooms", "reasons"]}>
            <CreateRoomForm
              motions={motions.map(({ id, title }) => ({ id, title }))}
              formats={formats.map(({ id, title, phases }) => ({ id, title, timeline: <FormatTimeline title={title} steps={phases} /> }))}
              motionId={chosen?.id ?? ""}
            />
          </ClientWords>
        </div>
      )}
    </Page>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OwnWork } from "@/components/exports/own-work";
import { PrintButton } from "@/components/exports/print-button";
import { RoomHeading } from "@/components/rooms/room-heading";
import { Page } from "@/components/ui/page";
import { findMember } from "@/lib/members/viewer";
import { readSnapshot } from "@/lib/rooms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("takeHome.work"))("title") };
}

/** All that a student wrote, in its place, to read and to print. */
export default async function WorkPage({ params }: PageProps<"/rooms/[roomId]/work">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (member?.role !== "STUDENT" || member.isRemoved) notFound();
  const [t, snapshot] = await Promise.all([getTranslations("takeHome.work"), readSnapshot(member)]);
  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("title")}>
        {t("lead")}
      </RoomHeading>
      <OwnWork snapshot={snapshot} />
      <PrintButton>{t("print")}</PrintButton>
    </Page>
  );
}

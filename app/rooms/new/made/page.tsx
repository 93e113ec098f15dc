import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PrintButton } from "@/components/classes/print-button";
import { MadeRooms } from "@/components/rooms/made-rooms";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { readTeacher } from "@/lib/auth/session";
import { listMadeRooms } from "@/lib/opening/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rooms.made"))("title") };
}

/** The rooms that were made in one go, each with its class and its code. */
export default async function MadeRoomsPage({ searchParams }: PageProps<"/rooms/new/made">) {
  const { room = [] } = await searchParams;
  const ids = [room].flat();
  const { teacherId } = await readTeacher(
    `/rooms/new/made?${new URLSearchParams(ids.map((id) => ["room", id]))}`,
  );
  const [t, rooms] = await Promise.all([getTranslations("rooms.made"), listMadeRooms(teacherId, ids)]);
  if (rooms.length === 0) notFound();
  return (
    <Page>
      <PageHeading title={t("title")} actions={<PrintButton>{t("print")}</PrintButton>}>
        {t("lead", { count: rooms.length })}
      </PageHeading>
      <MadeRooms rooms={rooms} />
    </Page>
  );
}

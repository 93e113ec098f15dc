import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MapScreen } from "@/components/map/map-screen";
import { RoomHeading } from "@/components/rooms/room-heading";
import { Page } from "@/components/ui/page";
import { textIn } from "@/lib/debate/turn/text-in";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/viewer";
import { readSnapshot } from "@/lib/rooms/queries";
import "@/components/map/map.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("map"))("title") };
}

export default async function MapPage({ params }: PageProps<"/rooms/[roomId]/map">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (!member || member.isRemoved) notFound();
  const [t, snapshot] = await Promise.all([getTranslations("map"), readSnapshot(member)]);

  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("title")}>
        <span lang={snapshot.motion.language}>{snapshot.motion.title}</span>
      </RoomHeading>
      <ClientWords of={["map", "keys", "flow.state", "post", "room"]} {...textIn(snapshot.motion)}>
        <MapScreen />
      </ClientWords>
    </Page>
  );
}

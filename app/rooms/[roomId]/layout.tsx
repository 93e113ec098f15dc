import { notFound } from "next/navigation";
import { RemovedNotice } from "@/components/room/removed-notice";
import { RoomStore } from "@/components/room/room-store";
import { FacesFor } from "@/components/ui/faces-for";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/member";
import { readFirstSnapshot } from "@/lib/rooms/snapshot-json";
import "@/components/room/connection-note.css";
import "@/components/rooms/room-heading.css";

/** Only members come in; all pages of the room share one store and one live stream. */
export default async function RoomLayout({ params, children }: LayoutProps<"/rooms/[roomId]">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (!member) notFound();
  if (member.isRemoved) return <RemovedNotice />;
  const { json, language } = await readFirstSnapshot(member);
  return (
    <ClientWords of={["room", "post", "forYou", "ballot", "phases", "reasons", "app.error"]}>
      <FacesFor language={language} />
      <RoomStore json={json} serverNow={new Date().toISOString()}>
        {children}
      </RoomStore>
    </ClientWords>
  );
}

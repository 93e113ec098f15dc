import { notFound } from "next/navigation";
import { RemovedNotice } from "@/components/room/removed-notice";
import { RoomStore } from "@/components/room/room-store";
import { FacesFor } from "@/components/ui/faces-for";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/member";
import { readSnapshot } from "@/lib/rooms/queries";

/** Only members come in; all pages of the room share one store and one live stream. */
export default async function RoomLayout({ params, children }: LayoutProps<"/rooms/[roomId]">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (!member) notFound();
  if (member.isRemoved) return <RemovedNotice />;
  const snapshot = await readSnapshot(member);
  return (
    <ClientWords of={["room", "post", "forYou", "ballot", "phases", "reasons", "app.error"]}>
      <FacesFor language={snapshot.motion.language} />
      <RoomStore snapshot={snapshot} serverNow={new Date().toISOString()}>
        {children}
      </RoomStore>
    </ClientWords>
  );
}

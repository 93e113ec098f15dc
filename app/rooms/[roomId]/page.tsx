import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { FirstSteps } from "@/components/room/first-steps";
import { RoomPlace } from "@/components/room/room-place";
import { RoomScreen } from "@/components/room/room-screen";
import { startingPlace } from "@/components/room/starting-place";
import { newToken } from "@/lib/auth/secrets";
import { readSeenHints } from "@/lib/hints/hint";
import { findMember } from "@/lib/members/member";
import "@/components/room/essay.css";
import "@/components/room/first-steps.css";
import "@/components/room/marks.css";
import "@/components/room/arguments-sheet.css";
import "@/components/for-you/for-you.css";
import "@/components/room/room.css";
import "@/components/post/post.css";

export default async function RoomPage({ params, searchParams }: PageProps<"/rooms/[roomId]">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (!member || member.isRemoved) notFound();
  const rejoinKey = (await cookies()).get(`crossfloor-key-${roomId}`)?.value ?? null;
  const seen = await readSeenHints();
  return (
    <div data-shell="foot" data-teacher={member.role === "TEACHER" || undefined}>
      <RoomPlace start={startingPlace(await searchParams)} formKey={newToken().slice(0, 24)}>
        <RoomScreen rejoinKey={rejoinKey} firstSteps={seen.includes(member.role) ? null : <FirstSteps role={member.role} />} />
      </RoomPlace>
    </div>
  );
}

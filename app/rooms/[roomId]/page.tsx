import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { Door } from "@/components/lobby/lobby";
import { RoomPlace } from "@/components/place/room-place";
import { startingPlace } from "@/components/place/starting-place";
import { JoinAddress } from "@/components/present/join-address";
import { QrCode } from "@/components/present/qr-code";
import { FirstSteps } from "@/components/room/first-steps";
import { RoomScreen } from "@/components/room/room-screen";
import { newToken } from "@/lib/auth/secrets";
import { readSeenHints } from "@/lib/hints/hint";
import type { Member } from "@/lib/members/member";
import { findMember } from "@/lib/members/viewer";
import { chooseJoinAddressAction } from "@/lib/network/actions";
import { readJoinPlace } from "@/lib/network/join-place";
import { readSnapshot, readText } from "@/lib/rooms/queries";
import { readCookie } from "@/lib/web/cookie-jar";
import { rejoinKeyCookie } from "@/lib/web/cookies";
import { readDrawing } from "@/lib/web/document-request";
import "@/components/essay/essay.css";
import "@/components/room/first-steps.css";
import "@/components/essay/marks.css";
import "@/components/sheet/arguments-sheet.css";
import "@/components/for-you/for-you.css";
import "@/components/room/room.css";
import "@/components/post/post.css";

/** The way in, as the lobby shows it. */
async function readDoor(member: Member): Promise<Door> {
  const [t, { origin, host, choice }, { room }] = await Promise.all([
    getTranslations("present"),
    readJoinPlace(),
    readSnapshot(member),
  ]);
  const url = `${origin}/join/${room.code}`;
  return {
    host,
    qr: <QrCode text={url} label={t("qr", { url })} />,
    reach: choice && <JoinAddress {...choice} host={host} choose={chooseJoinAddressAction} />,
  };
}

export default async function RoomPage({ params, searchParams }: PageProps<"/rooms/[roomId]">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (!member || member.isRemoved) notFound();
  const text = await readText(member);
  const isWatched = member.watchedBy !== null;
  const rejoinKey = !isWatched ? await readCookie(rejoinKeyCookie(roomId)) : null;
  const seen = await readSeenHints();
  const formKey = (await readDrawing())?.formKey ?? newToken().slice(0, 24);
  return (
    <div data-shell="foot" data-teacher={member.role === "TEACHER" || undefined}>
      <RoomPlace start={startingPlace(await searchParams)} formKey={formKey}>
        <RoomScreen
          rejoinKey={rejoinKey}
          door={member.role === "TEACHER" ? await readDoor(member) : null}
          firstSteps={
            isWatched || seen.includes(member.role) ? null : <FirstSteps role={member.role} {...text} />
          }
        />
      </RoomPlace>
    </div>
  );
}

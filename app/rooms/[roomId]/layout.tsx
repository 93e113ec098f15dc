import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { getTranslations } from "next-intl/server";
import { PastLead } from "@/components/co-teachers/past-lead";
import { GroupDoor } from "@/components/groups/door";
import { RoomStore } from "@/components/live/room-store";
import { BeginElsewhere } from "@/components/nudge/begin-elsewhere";
import { PlacedNotice } from "@/components/placed/placed-notice";
import { Removed } from "@/components/room/removed";
import { WhileIn } from "@/components/room/while-in";
import { WatchBar } from "@/components/rooms/watch-bar";
import { TurnFoot } from "@/components/turn/turn-foot";
import { FacesFor } from "@/components/ui/faces-for";
import { newToken } from "@/lib/auth/secrets";
import { findTeacher } from "@/lib/auth/session";
import { findPastLead } from "@/lib/co-teachers/queries";
import { readRoomAddress } from "@/lib/debate/watching";
import { findOwnGroup } from "@/lib/groups/queries";
import { ClientWords } from "@/lib/i18n/client-words";
import type { Member } from "@/lib/members/member";
import { findMember } from "@/lib/members/viewer";
import { findWayIn, readText, readTitle } from "@/lib/rooms/queries";
import { readFirstSnapshot } from "@/lib/rooms/snapshot-json";
import { isForDocument, readDrawing } from "@/lib/web/document-request";
import { forget, type Handed, handOver } from "@/lib/web/handed-over";

/** A tab says which room it shows, after what it shows of it; to those who are in the room. */
export async function generateMetadata({ params }: LayoutProps<"/rooms/[roomId]">): Promise<Metadata> {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (!member || member.isRemoved) return {};
  const [t, title] = await Promise.all([getTranslations("app"), readTitle(member)]);
  return { title: { template: `%s · ${title} · ${t("name")}`, default: title } };
}

const forAll = [
  "room",
  "aloud",
  "post",
  "forYou",
  "ballot",
  "keys",
  "phases",
  "formats.minutes",
  "formats.days",
  "reasons",
  "app.error",
];
const forTeachers = ["why", "desk", "lobby"];
const forWriters = ["stems", "digest", "homework"];

/** Only members come in; all pages of the room share one store and one live stream. */
export default async function RoomLayout({ params, children }: LayoutProps<"/rooms/[roomId]">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (!member) {
    const past = await readPast(roomId);
    return past ? <PastLead why={past} /> : notFound();
  }
  const watchBar = member.watchedBy ? <WatchBar roomId={member.roomId} name={member.name} /> : null;
  if (member.isRemoved) {
    return (
      <ClientWords of={["room.removed"]}>
        {watchBar}
        <Removed
          roomId={roomId}
          memberId={member.id}
          reason={member.removalReason}
          mayJoin={(await findWayIn(member)) !== null}
        />
      </ClientWords>
    );
  }
  const group = member.watchedBy ? null : await findOwnGroup(member);
  if (group !== null) {
    return (
      <ClientWords of={["groups.door", "reasons"]}>
        <GroupDoor roomId={roomId} memberId={member.id} number={group} />
      </ClientWords>
    );
  }
  const { first, now, language } = await begin(member);
  const words = [...forAll, ...(member.role === "TEACHER" ? forTeachers : forWriters)];
  return (
    <ClientWords of={words} {...(await readText(member))}>
      <FacesFor language={language} />
      {watchBar}
      <RoomStore first={first} now={now} drawnAt={new Date().toISOString()}>
        <PlacedNotice />
        <WhileIn>
          {children}
          <TurnFoot />
          {member.role === "STUDENT" ? <BeginElsewhere /> : null}
        </WhileIn>
      </RoomStore>
    </ClientWords>
  );
}

/** Why who asks leads the room no more; null for who never led it. */
async function readPast(address: string) {
  const teacher = await findTeacher();
  return teacher && findPastLead(teacher.teacherId, readRoomAddress(address).roomId);
}

type Beginning = Readonly<{ first: Handed; now: Handed | null; language: string }>;

/** What the room's store begins with: what our server hands over, or what is read here. */
async function begin(member: Member): Promise<Beginning> {
  const drawing = await readDrawing();
  if (drawing) {
    const { snapshotKey, nowKey, language } = drawing;
    return { first: { key: snapshotKey }, now: { key: nowKey }, language };
  }
  const { json, language } = await readFirstSnapshot(member);
  return { first: await handSnapshot(json), now: null, language };
}

/** A page that comes as HTML has the snapshot in it once, beside what React carries for itself. */
async function handSnapshot(json: string): Promise<Handed> {
  const key = newToken();
  if (!(await isForDocument())) return { key, json };
  handOver(key, json);
  after(() => forget(key));
  return { key };
}

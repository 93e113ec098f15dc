import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Minute } from "@/components/live/minute";
import { RefreshOnChange } from "@/components/live/refresh-on-change";
import { AllClear } from "@/components/moderation/all-clear";
import { ChooseStudent } from "@/components/moderation/choose-student";
import { ChosenPosts } from "@/components/moderation/chosen";
import { ChosenBar } from "@/components/moderation/chosen-bar";
import { Door } from "@/components/moderation/door";
import { FlaggedPosts, SettledFlags } from "@/components/moderation/flagged-posts";
import { JudgedHere } from "@/components/moderation/judged-here";
import { KeyHints } from "@/components/moderation/key-hints";
import { KeyedActs } from "@/components/moderation/keyed-acts";
import { ModerationLog } from "@/components/moderation/moderation-log";
import { HiddenPosts, PendingPosts, PublishedPosts } from "@/components/moderation/post-queues";
import { RoomHeading } from "@/components/rooms/room-heading";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { textIn } from "@/lib/debate/turn/text-in";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/viewer";
import { readDesk } from "@/lib/moderation-desk/queries";
import { readLog } from "@/lib/moderation-log/queries";
import { anyLine } from "@/lib/moderation-log/schemas";
import { readSnapshot } from "@/lib/rooms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("moderation"))("title") };
}

export default async function ModeratePage({ params, searchParams }: PageProps<"/rooms/[roomId]/moderate">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (member?.role !== "TEACHER") notFound();
  const [t, snapshot, { flagged, settled, found }, log, { published, all }] = await Promise.all([
    getTranslations("moderation"),
    readSnapshot(member),
    readDesk(member),
    readLog(member, anyLine),
    searchParams,
  ]);
  const hasPublished = published !== undefined;

  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("title")}>
        {t("lead")}
      </RoomHeading>
      <ClientWords
        of={["moderation", "why", "keys", "app.side", "post.fold", "room.lost", "room.ago", "reasons"]}
        {...textIn(snapshot.motion)}
      >
        <RefreshOnChange />
        <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[1fr_20rem]">
          <div className="min-w-0">
            <AllClear flagged={flagged} />
            <Minute>
              <ChosenPosts isWhole={all !== undefined}>
                <KeyedActs>
                  <div className="mt-6 grid gap-10">
                    <ChooseStudent hasPublished={hasPublished} />
                    <JudgedHere>
                      <PendingPosts found={found} />
                      <FlaggedPosts flagged={flagged} />
                      {hasPublished ? <PublishedPosts /> : null}
                      <HiddenPosts />
                      <SettledFlags settled={settled} />
                    </JudgedHere>
                    {hasPublished ? null : (
                      <p className="no-print">
                        <Link href={`/rooms/${roomId}/moderate?published=1`} className="link">
                          {t("showPublished")}
                        </Link>
                      </p>
                    )}
                  </div>
                  <ChosenBar />
                </KeyedActs>
              </ChosenPosts>
            </Minute>
            <div className="mt-10">
              <KeyHints />
            </div>
          </div>
          <div className="grid content-start gap-10">
            <Door />
            <ModerationLog
              roomId={roomId}
              {...textIn(snapshot.motion)}
              lines={log?.lines ?? []}
              total={log?.total ?? 0}
            />
          </div>
        </div>
      </ClientWords>
    </Page>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Minute } from "@/components/live/minute";
import { RefreshOnChange } from "@/components/live/refresh-on-change";
import { AllClear } from "@/components/moderation/all-clear";
import { Door } from "@/components/moderation/door";
import { JudgedHere } from "@/components/moderation/judged-here";
import { KeyHints } from "@/components/moderation/key-hints";
import { KeyedActs } from "@/components/moderation/keyed-acts";
import { ModerationLog } from "@/components/moderation/moderation-log";
import { FlaggedPosts, HiddenPosts, PendingPosts } from "@/components/moderation/post-queues";
import { RoomHeading } from "@/components/rooms/room-heading";
import { Page } from "@/components/ui/page";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/viewer";
import { readModeration } from "@/lib/moderation/queries";
import { readSnapshot } from "@/lib/rooms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("moderation"))("title") };
}

export default async function ModeratePage({ params }: PageProps<"/rooms/[roomId]/moderate">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (member?.role !== "TEACHER") notFound();
  const [t, snapshot, { flagged, log }] = await Promise.all([
    getTranslations("moderation"),
    readSnapshot(member),
    readModeration(member),
  ]);

  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("title")}>
        {t("lead")}
      </RoomHeading>
      <ClientWords
        of={["moderation", "why", "keys", "app.side", "post.fold", "room.lost", "room.ago", "reasons"]}
      >
        <RefreshOnChange />
        <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[1fr_20rem]">
          <div className="min-w-0">
            <AllClear flagged={flagged} />
            <Minute>
              <KeyedActs>
                <div className="mt-6 grid gap-10">
                  <JudgedHere>
                    <PendingPosts />
                    <FlaggedPosts flagged={flagged} />
                    <HiddenPosts />
                  </JudgedHere>
                </div>
              </KeyedActs>
            </Minute>
            <div className="mt-10">
              <KeyHints />
            </div>
          </div>
          <div className="grid content-start gap-10">
            <Door />
            <ModerationLog entries={log} />
          </div>
        </div>
      </ClientWords>
    </Page>
  );
}

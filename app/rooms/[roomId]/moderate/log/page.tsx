import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LogFilter } from "@/components/moderation-log/log-filter";
import { LogLines } from "@/components/moderation-log/log-lines";
import { LogPages } from "@/components/moderation-log/log-pages";
import { RoomHeading } from "@/components/rooms/room-heading";
import { Page } from "@/components/ui/page";
import { textIn } from "@/lib/debate/turn/text-in";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/viewer";
import { readLog } from "@/lib/moderation-log/queries";
import { anyLine, logWishIn } from "@/lib/moderation-log/schemas";
import { readSnapshot } from "@/lib/rooms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("moderationLog"))("title") };
}

export default async function LogPage({ params, searchParams }: PageProps<"/rooms/[roomId]/moderate/log">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (member?.role !== "TEACHER") notFound();
  const wish = logWishIn(await searchParams) ?? anyLine;
  const [t, snapshot, log] = await Promise.all([
    getTranslations("moderationLog"),
    readSnapshot(member),
    readLog(member, wish),
  ]);
  if (!log) notFound();

  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("title")}>
        {t("lead")}
      </RoomHeading>
      <div className="grid gap-8">
        <ClientWords of={["moderationLog"]}>
          <LogFilter roomId={roomId} wish={wish} teachers={log.teachers} students={log.students} />
        </ClientWords>
        <section aria-label={t("lines")} className="max-w-3xl">
          <p role="status" className="border-b border-ink pb-2 font-semibold">
            {t("count", { count: log.total })}
          </p>
          <LogLines lines={log.lines} {...textIn(snapshot.motion)} hasPosts />
          <LogPages roomId={roomId} wish={wish} page={log.page} pages={log.pages} />
        </section>
      </div>
    </Page>
  );
}

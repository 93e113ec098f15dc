import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { FlowSheet } from "@/components/flow/flow-sheet";
import { RoomHeading } from "@/components/rooms/room-heading";
import { textIn } from "@/lib/debate/turn/text-in";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/viewer";
import { readSnapshot } from "@/lib/rooms/queries";
import "@/components/flow/flow.css";
import "@/components/flow/flow-table.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("flow"))("title") };
}

export default async function FlowPage({ params }: PageProps<"/rooms/[roomId]/flow">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (!member || member.isRemoved) notFound();
  const [t, format, snapshot] = await Promise.all([
    getTranslations("flow"),
    getFormatter(),
    readSnapshot(member),
  ]);
  const { motion, phase } = snapshot;

  return (
    <div className="flow-page">
      <RoomHeading snapshot={snapshot} title={t("title")}>
        {t("lead", textIn(motion))}
      </RoomHeading>
      <p className="flow-printed">
        <b lang={motion.language}>{motion.title}</b>{" "}
        <time dateTime={phase.startedAt}>
          {format.dateTime(new Date(phase.startedAt), { dateStyle: "long" })}
        </time>
      </p>
      <ClientWords of={["flow", "post", "room"]} {...textIn(motion)}>
        <FlowSheet />
      </ClientWords>
    </div>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RoomTeachers } from "@/components/co-teachers/room-teachers";
import { ExportForm } from "@/components/exports/export-form";
import { Door } from "@/components/moderation/door";
import { MoveReport } from "@/components/revisions/move-report";
import { RoomEssay } from "@/components/revisions/room-essay";
import { ArchiveSwitch } from "@/components/rooms/archive-switch";
import { DeleteRoomForm } from "@/components/rooms/delete-room-form";
import { RoomHeading } from "@/components/rooms/room-heading";
import { RoomSettingsForm } from "@/components/rooms/room-settings-form";
import { Page } from "@/components/ui/page";
import { listLeads } from "@/lib/co-teachers/queries";
import { textIn } from "@/lib/debate/turn/text-in";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/viewer";
import { numberIn } from "@/lib/revisions/number-in";
import { findMoveReport, listRevisions } from "@/lib/revisions/queries";
import { readSnapshot } from "@/lib/rooms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("roomSettings"))("title") };
}

export default async function RoomSettingsPage({
  params,
  searchParams,
}: PageProps<"/rooms/[roomId]/settings">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (member?.role !== "TEACHER") notFound();
  const [t, takeHome, snapshot] = await Promise.all([
    getTranslations("roomSettings"),
    getTranslations("takeHome"),
    readSnapshot(member),
  ]);

  const { room, motion } = snapshot;
  const { revision } = await searchParams;
  const number = numberIn(Array.isArray(revision) ? "" : revision);
  const [revisions, report, leads, coTeachers] = await Promise.all([
    listRevisions(motion.id),
    number ? findMoveReport(member, number) : null,
    listLeads(member),
    getTranslations("coTeachers"),
  ]);
  const owner = leads.teachers.find(({ isOwner }) => isOwner);

  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("title")} />
      <ClientWords
        of={[
          "roomSettings",
          "rooms.settings",
          "rooms.targets",
          "stems",
          "post.kinds",
          "moderation",
          "room.lost",
          "reasons",
          "takeHome.form",
        ]}
        {...textIn(motion)}
      >
        <div className="grid grid-cols-1 gap-10">
          <Part title={t("general")}>
            <RoomSettingsForm />
          </Part>
          <Part title={coTeachers("title")}>
            <ClientWords of={["coTeachers"]}>
              <RoomTeachers leads={leads} />
            </ClientWords>
          </Part>
          <Part title={t("essayTitle", textIn(motion))}>
            <ClientWords
              of={["revisions.move", "post.side", "post.does", "post.nobody", "reasons", "room.lost"]}
              {...textIn(motion)}
            >
              <div className="grid gap-6">
                <RoomEssay roomId={room.id} motion={motion} revisions={revisions} />
                {report ? <MoveReport report={report} /> : null}
              </div>
            </ClientWords>
          </Part>
          <Part title={t("doorTitle")}>
            <Door />
          </Part>
          <Part title={takeHome("title")}>
            <ExportForm roomId={room.id} />
          </Part>
          <Part title={t("archiveTitle")}>
            <ArchiveSwitch />
          </Part>
          <Part title={t("deleteTitle")} look="danger">
            {owner && !owner.isMe ? (
              <p className="max-w-prose text-quiet">{coTeachers("onlyOwner", { name: owner.name })}</p>
            ) : (
              <DeleteRoomForm key={room.title} title={room.title} />
            )}
          </Part>
        </div>
      </ClientWords>
    </Page>
  );
}

type PartProps = Readonly<{ title: string; look?: "plain" | "danger"; children: ReactNode }>;

const Part = ({ title, look = "plain", children }: PartProps) => (
  <section
    aria-label={title}
    className={`grid grid-cols-1 gap-x-10 gap-y-4 border-t pt-6 first:border-t-0 first:pt-0 md:grid-cols-[12rem_minmax(0,40rem)] ${look === "danger" ? "border-danger" : ""}`}
  >
    <h2 className={`text-xl ${look === "danger" ? "text-danger" : ""}`}>{title}</h2>
    {children}
  </section>
);

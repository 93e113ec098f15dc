import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DealForm } from "@/components/groups/deal-form";
import { GroupCard } from "@/components/groups/group-card";
import { GroupDesk, MoveGroup } from "@/components/groups/group-desk";
import { GroupResults } from "@/components/groups/group-results";
import { KeptTogether } from "@/components/groups/kept-together";
import { LeadingSwitch } from "@/components/groups/leading-switch";
import { RefreshOften } from "@/components/groups/refresh-often";
import { RoomHeading } from "@/components/rooms/room-heading";
import { Disclosure } from "@/components/ui/disclosure";
import { Page } from "@/components/ui/page";
import { textIn } from "@/lib/debate/turn/text-in";
import { listGroups } from "@/lib/groups/queries";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/viewer";
import { readSnapshot } from "@/lib/rooms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("groups"))("title") };
}

/** The class in groups, each in a room of its own: all of them side by side, moved together or alone. */
export default async function GroupsPage({ params }: PageProps<"/rooms/[roomId]/groups">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (member?.role !== "TEACHER") notFound();
  const [t, snapshot, { groups, overAll, together }] = await Promise.all([
    getTranslations("groups"),
    readSnapshot(member),
    listGroups(member),
  ]);
  const isMade = groups.length > 0;
  const isUntouched = groups.every(({ phase, posts }) => phase.index === 0 && posts === 0);
  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("title")}>
        {t("lead", textIn(snapshot.motion))}
      </RoomHeading>
      <ClientWords of={["groups", "phases", "room.clock", "room.lost", "reasons"]}>
        {isMade ? (
          <div className="grid gap-10">
            <RefreshOften />
            <GroupDesk
              groups={groups
                .filter(({ isArchived }) => !isArchived)
                .map(({ id, phase }) => ({ id, phase, isPaused: phase.paused !== null }))}
            />
            <KeptTogether pairs={together} />
            <ul className="grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
              {groups.map((group) => (
                <GroupCard
                  key={group.id}
                  group={group}
                  act={group.isArchived ? null : <MoveGroup group={group} number={group.number} />}
                />
              ))}
            </ul>
            <GroupResults {...overAll} />
            <LeadingSwitch />
          </div>
        ) : null}
        {isMade && isUntouched ? (
          <Disclosure look="section" summary={t("make.anew")} className="mt-10">
            <div className="grid gap-4 pt-2 pb-4">
              <p className="max-w-prose text-quiet">{t("make.anewHint")}</p>
              <DealForm isAgain />
            </div>
          </Disclosure>
        ) : isMade ? null : (
          <DealForm />
        )}
      </ClientWords>
    </Page>
  );
}

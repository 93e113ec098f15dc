import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RefreshOnChange } from "@/components/live/refresh-on-change";
import { RoomHeading } from "@/components/rooms/room-heading";
import { AskForm } from "@/components/speaking/ask-form";
import { Queue, Speaking, Spoken } from "@/components/speaking/floor";
import { placesIn } from "@/components/speaking/places";
import { ScribeForm } from "@/components/speaking/scribe-form";
import { Page } from "@/components/ui/page";
import { seesAsTeacher } from "@/lib/debate/audience";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/viewer";
import { readSnapshot } from "@/lib/rooms/queries";
import { readFloor } from "@/lib/speaking/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("speaking"))("title") };
}

/** Where a class speaks in turn: who speaks, who waits, and who has spoken. */
export default async function FloorPage({ params }: PageProps<"/rooms/[roomId]/floor">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (!member || member.isRemoved) notFound();
  const [t, snapshot, floor] = await Promise.all([
    getTranslations("speaking"),
    readSnapshot(member),
    readFloor(member),
  ]);
  const { phase, me, members } = snapshot;
  const isOpen = floor.times !== null;
  const isLater = phase.steps.slice(phase.index + 1).some(({ allows }) => allows.floor);
  const mine = floor.turns.filter(({ memberId }) => memberId === me.memberId);
  const waiting = mine.find(({ state }) => state === "waiting");
  const isSpeaking = mine.some(({ state }) => state === "speaking");
  const mayAsk = isOpen && me.role === "STUDENT" && me.side !== null && !me.isWatched;
  const isTeacher = seesAsTeacher(me);
  const places = placesIn(snapshot);
  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("title")}>
        {t("lead")}
      </RoomHeading>
      <RefreshOnChange />
      <ClientWords of={["speaking", "app.side", "post.kinds", "room.clock", "room.lost", "reasons"]}>
        {isOpen ? (
          <Speaking floor={floor} snapshot={snapshot} places={places} />
        ) : (
          <p className="mb-10 max-w-prose text-quiet">
            {isLater ? t("later") : floor.turns.length > 0 ? t("closed") : t("over")}
          </p>
        )}
        {mayAsk ? (
          <section aria-label={t("ask")} className="no-print mb-10 max-w-prose">
            <h2 className="mb-4 border-b border-ink pb-2 text-xl">{t("ask")}</h2>
            <p role="status" className="font-semibold empty:hidden">
              {isSpeaking
                ? t("yourTurn")
                : waiting?.place === 1
                  ? t("placeFirst")
                  : waiting?.place
                    ? t("place", { place: waiting.place })
                    : null}
            </p>
            {me.isMuted ? <p>{t("muted")}</p> : waiting || isSpeaking ? null : <AskForm places={places} />}
          </section>
        ) : null}
        {isOpen ? <Queue floor={floor} snapshot={snapshot} /> : null}
        <Spoken floor={floor} snapshot={snapshot} places={places} />
        {isTeacher && (isOpen || isLater) ? (
          <ScribeForm
            scribeId={floor.scribe?.memberId ?? null}
            students={members.filter(({ role, isRemoved }) => role === "STUDENT" && !isRemoved)}
          />
        ) : floor.scribe ? (
          <p className="max-w-prose text-sm text-quiet">
            {floor.scribe.memberId === me.memberId
              ? t("scribeYou")
              : t("scribeIs", { name: floor.scribe.name })}
          </p>
        ) : null}
      </ClientWords>
    </Page>
  );
}

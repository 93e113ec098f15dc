import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { GroundList } from "@/components/ground/ground-list";
import { type BuiltOn, ProposeForm } from "@/components/ground/propose-form";
import { RefreshOnChange } from "@/components/live/refresh-on-change";
import { RoomHeading } from "@/components/rooms/room-heading";
import { firstWords } from "@/components/ui/first-words";
import { Page } from "@/components/ui/page";
import type { Snapshot } from "@/lib/debate/events";
import { readGround } from "@/lib/ground/queries";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/viewer";
import { readSnapshot } from "@/lib/rooms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ground"))("title") };
}

/** Where a class looks for sentences that both sides agree on, and what it found. */
export default async function GroundPage({ params }: PageProps<"/rooms/[roomId]/ground">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (!member || member.isRemoved) notFound();
  const [t, snapshot, sentences] = await Promise.all([
    getTranslations("ground"),
    readSnapshot(member),
    readGround(member),
  ]);
  const { phase, me } = snapshot;
  const mayVoice = phase.allows.ground === true && me.role === "STUDENT" && me.side !== null && !me.isWatched;
  const isLater = phase.steps.slice(phase.index + 1).some(({ allows }) => allows.ground);
  const none = mayVoice ? "none" : phase.allows.ground ? "noneToRead" : isLater ? "later" : "noneOver";
  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("title")}>
        {t("lead")}
      </RoomHeading>
      <RefreshOnChange />
      <ClientWords of={["ground", "showing", "room.lost", "reasons"]}>
        {mayVoice && !me.isMuted ? (
          <section aria-label={t("propose")} className="no-print mb-12">
            <h2 className="mb-4 border-b border-ink pb-2 text-xl">{t("propose")}</h2>
            <ProposeForm posts={postsIn(snapshot)} />
          </section>
        ) : null}
        {sentences.length > 0 ? (
          <GroundList sentences={sentences} snapshot={snapshot} mayVoice={mayVoice} />
        ) : (
          <p className="max-w-prose text-quiet">{t(none)}</p>
        )}
      </ClientWords>
    </Page>
  );
}

/** The posts that a sentence can be built on, in the order of their paragraphs. */
function postsIn({ motion, posts }: Snapshot): readonly BuiltOn[] {
  const number = new Map(motion.paragraphs.map((paragraph) => [paragraph.id, paragraph.number]));
  return posts
    .filter(
      ({ status, body, paragraphId }) => status === "PUBLISHED" && body !== null && number.has(paragraphId),
    )
    .toSorted((a, b) => (number.get(a.paragraphId) ?? 0) - (number.get(b.paragraphId) ?? 0))
    .map(({ id, paragraphId, body }) => ({
      id,
      place: `¶${number.get(paragraphId)}`,
      words: firstWords(body ?? "", 90),
    }));
}

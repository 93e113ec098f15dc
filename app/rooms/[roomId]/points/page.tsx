import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RefreshOnChange } from "@/components/live/refresh-on-change";
import { ChooseForm } from "@/components/points/choose-form";
import { PointList } from "@/components/points/point-list";
import { ProposePointForm } from "@/components/points/propose-point-form";
import { RoomHeading } from "@/components/rooms/room-heading";
import { Page } from "@/components/ui/page";
import { seesAsTeacher } from "@/lib/debate/audience";
import { textIn } from "@/lib/debate/turn/text-in";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/viewer";
import { readPoints } from "@/lib/points/queries";
import { readSnapshot } from "@/lib/rooms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("points"))("title") };
}

/** Where a class writes the points of its motion, and its teacher chooses those that are debated. */
export default async function PointsPage({ params }: PageProps<"/rooms/[roomId]/points">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (!member || member.isRemoved) notFound();
  const [t, snapshot, points] = await Promise.all([
    getTranslations("points"),
    readSnapshot(member),
    readPoints(member),
  ]);
  const { me, motion } = snapshot;
  const isChosen = motion.paragraphs.length > 0;
  const isTeacher = seesAsTeacher(me);
  const mayPropose = !isChosen && me.role === "STUDENT" && !me.isWatched && !me.isMuted;
  const heading = "mb-4 border-b border-ink pb-2 text-xl";
  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("title")}>
        {t("lead")}
      </RoomHeading>
      <RefreshOnChange />
      <ClientWords of={["points", "showing", "post", "reasons", "room"]} {...textIn(motion)}>
        <p lang={motion.language} dir="auto" className="mb-8 max-w-prose font-serif text-2xl wrap-anywhere">
          {motion.title}
        </p>
        {isChosen ? <p className="mb-8 max-w-prose">{t("chosen")}</p> : null}
        {mayPropose ? (
          <section aria-label={t("propose")} className="no-print mb-12">
            <h2 className={heading}>{t("propose")}</h2>
            <ProposePointForm />
          </section>
        ) : null}
        <section aria-label={t("proposed")} className="mb-12">
          <h2 className={heading}>{t("proposed")}</h2>
          {points.length > 0 ? (
            <PointList points={points} isTeacher={isTeacher} />
          ) : (
            <p className="max-w-prose text-quiet">
              {t(isChosen ? "noneOver" : mayPropose ? "none" : "noneToRead")}
            </p>
          )}
        </section>
        {isTeacher && !isChosen ? (
          <section aria-label={t("choose")} className="no-print mb-12">
            <h2 className={heading}>{t("choose")}</h2>
            <ChooseForm points={points} />
          </section>
        ) : null}
      </ClientWords>
    </Page>
  );
}

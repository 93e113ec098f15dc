import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { MotionGuide } from "@/components/library/motion-guide";
import { Essay } from "@/components/motion/essay";
import { EssayPartsForm } from "@/components/motion/essay-parts-form";
import { MotionHeading } from "@/components/motion/motion-heading";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { findTeacher, readTeacher } from "@/lib/auth/session";
import { ClientWords } from "@/lib/i18n/client-words";
import { findGuide } from "@/lib/library/queries";
import { findMotion, isOwnMotion } from "@/lib/motions/queries";
import "@/components/motion/beside.css";

type Props = PageProps<"/motions/[motionId]">;

const findOnce = cache(findMotion);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ motionId }, session] = await Promise.all([params, findTeacher()]);
  const motion = session && (await findOnce(session.teacherId, motionId));
  return { title: motion?.title };
}

/** An essay to read, and a room to open on it. */
export default async function MotionPage({ params }: Props) {
  const { motionId } = await params;
  const { teacherId } = await readTeacher(`/motions/${motionId}`);
  const [t, motion, isOwn, guide] = await Promise.all([
    getTranslations("motion"),
    findOnce(teacherId, motionId),
    isOwnMotion(teacherId, motionId),
    findGuide(teacherId, motionId),
  ]);
  if (!motion) notFound();
  return (
    <Page>
      <article className="mx-auto grid max-w-4xl gap-8">
        <MotionHeading motion={motion}>
          <div className="no-print">
            <ButtonLink href={`/rooms/new?motion=${motion.id}` as Route} look="primary">
              {t("createRoom")}
            </ButtonLink>
          </div>
          {guide ? <MotionGuide guide={guide} language={motion.language} /> : null}
        </MotionHeading>
        {isOwn ? (
          <ClientWords of={["motion", "reasons"]}>
            <EssayPartsForm motion={motion} />
          </ClientWords>
        ) : null}
        <Essay motion={motion} />
      </article>
    </Page>
  );
}

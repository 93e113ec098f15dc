import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { MotionGuide } from "@/components/library/motion-guide";
import { Essay } from "@/components/motion/essay";
import { EssayPartsForm } from "@/components/motion/essay-parts-form";
import { MotionHeading } from "@/components/motion/motion-heading";
import { EditMotionForm } from "@/components/revisions/edit-motion-form";
import { MotionTools } from "@/components/revisions/motion-tools";
import { RevisionList } from "@/components/revisions/revision-list";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { findTeacher, readTeacher } from "@/lib/auth/session";
import { textIn } from "@/lib/debate/turn/text-in";
import { ClientWords } from "@/lib/i18n/client-words";
import { findGuide } from "@/lib/library/queries";
import { findMotion } from "@/lib/motions/queries";
import { numberIn } from "@/lib/revisions/number-in";
import { findOwnMotion, listRevisions } from "@/lib/revisions/queries";
import { readOrigin } from "@/lib/web/origin";
import "@/components/motion/beside.css";

type Props = PageProps<"/motions/[motionId]">;

const findOnce = cache(findMotion);

/** The revision that the address asks for, where it asks for one that there can be. */
async function numberOf(searchParams: Props["searchParams"]): Promise<number | undefined> {
  const { revision } = await searchParams;
  const number = numberIn(Array.isArray(revision) ? "" : revision);
  if (number === null) notFound();
  return number;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ motionId }, session, number] = await Promise.all([params, findTeacher(), numberOf(searchParams)]);
  const motion = session && (await findOnce(session.teacherId, motionId, number));
  return { title: motion?.title };
}

/** An essay to read, and a room to open on it; its owner may write it anew, share and delete it. */
export default async function MotionPage({ params, searchParams }: Props) {
  const { motionId } = await params;
  const { teacherId } = await readTeacher(`/motions/${motionId}`);
  const [t, motion, own, revisions, origin, guide] = await Promise.all([
    getTranslations("motion"),
    findOnce(teacherId, motionId, await numberOf(searchParams)),
    findOwnMotion(teacherId, motionId),
    listRevisions(motionId),
    readOrigin(),
    findGuide(teacherId, motionId),
  ]);
  if (!motion) notFound();
  const isNewest = motion.revision === revisions[0]?.number;
  return (
    <Page>
      <article className="mx-auto grid max-w-4xl gap-8">
        <MotionHeading motion={motion}>
          {isNewest ? (
            <div className="no-print">
              <ButtonLink href={`/rooms/new?motion=${motion.id}` as Route} look="primary">
                {t("createRoom")}
              </ButtonLink>
            </div>
          ) : null}
          {guide ? <MotionGuide guide={guide} language={motion.language} /> : null}
        </MotionHeading>
        <RevisionList motion={motion} revisions={revisions} />
        {isNewest ? (
          <ClientWords
            of={["motion", "revisions.edit", "revisions.kinds.essays", "reasons"]}
            {...textIn(motion)}
          >
            <div className="grid">
              {own ? <EditMotionForm key={motion.revision} teacherId={teacherId} motion={motion} /> : null}
              {own ? <EssayPartsForm motion={motion} /> : null}
              <MotionTools
                motionId={motion.id}
                own={own}
                shareUrl={own?.shareToken ? `${origin}/motions/shared/${own.shareToken}` : null}
              />
            </div>
          </ClientWords>
        ) : null}
        <Essay motion={motion} />
      </article>
    </Page>
  );
}

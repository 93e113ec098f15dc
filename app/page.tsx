import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { CodeForm } from "@/components/join/code-form";
import { Essay } from "@/components/motion/essay";
import { MotionHeading } from "@/components/motion/motion-heading";
import { SwingExample } from "@/components/motion/swing-example";
import { WaitsForMe } from "@/components/notices/waits-for-me";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { readSignUp } from "@/lib/auth/queries";
import { findTeacher } from "@/lib/auth/session";
import { findShippedMotion } from "@/lib/motions/queries";
import { lineOf } from "@/lib/notices/lines";
import { readNotices } from "@/lib/notices/onlooker";

/**
 * The front page: a code to join with, a teacher's way to a room, what this is in one picture, and the motion
 * that ships with its essay.
 */
export default async function HomePage() {
  const until = new Date().toISOString();
  const [t, motion, session, notices] = await Promise.all([
    getTranslations("app.home"),
    findShippedMotion(),
    findTeacher(),
    readNotices(),
  ]);
  const newRoom = motion ? `/rooms/new?motion=${motion.id}` : "/rooms/new";
  const isNewcomer = session === null && readSignUp() === "open";
  return (
    <Page>
      <p className="mb-6 font-serif text-xl leading-snug text-balance sm:text-2xl lg:mb-8 lg:border-b lg:pb-5 lg:text-[1.75rem]">
        {t("tagline")}
      </p>
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-12">
        <div className="no-print lg:order-2 lg:border-s lg:ps-8">
          <div className="grid gap-6 lg:sticky lg:top-8">
            <CodeForm />
            {notices ? <WaitsForMe notices={notices.map(lineOf)} until={until} /> : null}
            <div className="grid gap-3 border-t pt-5">
              <p className="text-sm text-quiet">
                <b className="font-semibold text-ink">{t("teach")}</b> {t("teachText")}
              </p>
              <ButtonLink
                href={(isNewcomer ? `/signup?next=${encodeURIComponent(newRoom)}` : newRoom) as Route}
              >
                {t("createRoom")}
              </ButtonLink>
            </div>
            <div className="grid gap-4 border-t pt-5">
              <p className="text-sm text-quiet">{t("lead")}</p>
              <SwingExample />
            </div>
          </div>
        </div>
        {motion ? (
          <article className="grid min-w-0 content-start gap-8 border-t-4 border-double border-ink pt-6 lg:border-t-0 lg:pt-0">
            <MotionHeading motion={motion} />
            <Essay motion={motion} isColumned />
          </article>
        ) : (
          <Notice
            title={t("noMotion")}
            actions={<ButtonLink href="/motions/new">{t("addMotion")}</ButtonLink>}
          >
            {t("noMotionText")}
          </Notice>
        )}
      </div>
    </Page>
  );
}

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { CodeForm } from "@/components/join/code-form";
import { Essay } from "@/components/motion/essay";
import { MotionHeading } from "@/components/motion/motion-heading";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { findShippedMotion } from "@/lib/motions/queries";

/** The front page: a code to join with, and the motion that ships with its essay. */
export default async function HomePage() {
  const [words, motion] = await Promise.all([getTranslations("app.home"), findShippedMotion()]);
  const newRoom = (motion ? `/rooms/new?motion=${motion.id}` : "/rooms/new") as Route;
  return (
    <Page>
      <div className="grid gap-10 lg:grid-cols-[1fr_19rem] lg:gap-14">
        <div className="lg:order-2 lg:border-s lg:ps-8">
          <div className="grid gap-8 lg:sticky lg:top-8">
            <CodeForm />
            <section className="grid gap-3 border-t pt-6">
              <h2 className="text-xl">{words("how")}</h2>
              <p className="text-quiet">{words("lead")}</p>
            </section>
            <section className="grid gap-3 border-t pt-6">
              <h2 className="text-xl">{words("teach")}</h2>
              <p className="text-quiet">{words("teachText")}</p>
              <ButtonLink href={newRoom}>{words("createRoom")}</ButtonLink>
            </section>
          </div>
        </div>
        {motion ? (
          <article className="grid min-w-0 content-start gap-8">
            <MotionHeading motion={motion} />
            <Essay motion={motion} />
          </article>
        ) : (
          <Notice title={words("noMotion")} actions={<ButtonLink href="/motions/new">{words("addMotion")}</ButtonLink>}>
            {words("noMotionText")}
          </Notice>
        )}
      </div>
    </Page>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Essay } from "@/components/motion/essay";
import { MotionHeading } from "@/components/motion/motion-heading";
import { MotionForm } from "@/components/revisions/motion-form";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { readTeacher } from "@/lib/auth/session";
import { ClientWords } from "@/lib/i18n/client-words";
import { copySharedAction } from "@/lib/revisions/actions";
import { findSharedMotion } from "@/lib/revisions/queries";
import "@/components/motion/beside.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("revisions.shared"))("title") };
}

/** A colleague's motion, by the link to it: to be read, and to be copied. */
export default async function SharedMotionPage({ params }: PageProps<"/motions/shared/[token]">) {
  const { token } = await params;
  await readTeacher(`/motions/shared/${token}`);
  const [t, motion] = await Promise.all([getTranslations("revisions.shared"), findSharedMotion(token)]);
  if (!motion) notFound();
  return (
    <Page>
      <article className="mx-auto grid max-w-4xl gap-8">
        <Notice
          title={t("title")}
          isSmall
          actions={
            <ClientWords of={["reasons"]}>
              <MotionForm action={copySharedAction} fields={{ token }} look="primary">
                {t("copy")}
              </MotionForm>
            </ClientWords>
          }
        >
          {t("lead")}
        </Notice>
        <MotionHeading motion={motion} />
        <Essay motion={motion} />
      </article>
    </Page>
  );
}

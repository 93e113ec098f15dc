import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MotionList } from "@/components/motion/motion-list";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { readTeacher } from "@/lib/auth/session";
import { listMotions } from "@/lib/motions/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("motion");
  return { title: t("libraryTitle") };
}

export default async function MotionsPage() {
  const { teacherId } = await readTeacher("/motions");
  const [t, motions] = await Promise.all([getTranslations("motion"), listMotions(teacherId)]);
  const add = (
    <ButtonLink href="/motions/new" look="primary">
      {t("add")}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeading title={t("libraryTitle")} actions={motions.length > 0 ? add : null}>
        {t("libraryLead")}
      </PageHeading>
      {motions.length > 0 ? (
        <MotionList motions={motions} />
      ) : (
        <Notice title={t("emptyTitle")} actions={add}>
          {t("emptyText")}
        </Notice>
      )}
    </Page>
  );
}

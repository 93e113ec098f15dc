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
  const words = await getTranslations("motion");
  return { title: words("libraryTitle") };
}

export default async function MotionsPage() {
  const { teacherId } = await readTeacher("/motions");
  const [words, motions] = await Promise.all([getTranslations("motion"), listMotions(teacherId)]);
  const add = (
    <ButtonLink href="/motions/new" look="primary">
      {words("add")}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeading title={words("libraryTitle")} actions={motions.length > 0 ? add : null}>
        {words("libraryLead")}
      </PageHeading>
      {motions.length > 0 ? (
        <MotionList motions={motions} />
      ) : (
        <Notice title={words("emptyTitle")} actions={add}>
          {words("emptyText")}
        </Notice>
      )}
    </Page>
  );
}

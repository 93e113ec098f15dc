import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeleteRubricForm, OwnRubricForm } from "@/components/rubrics/own-rubric-form";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { readTeacher } from "@/lib/auth/session";
import { ClientWords } from "@/lib/i18n/client-words";
import { findRubric } from "@/lib/rubrics/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rubrics"))("title") };
}

/** A rubric of one's own, to be changed. */
export default async function RubricPage({ params }: PageProps<"/rubrics/[rubricId]">) {
  const { rubricId } = await params;
  const { teacherId } = await readTeacher(`/rubrics/${rubricId}`);
  const [t, rubric] = await Promise.all([getTranslations("rubrics"), findRubric(teacherId, rubricId)]);
  if (!rubric) notFound();
  const back = (
    <Link href="/rubrics" className="link text-ink">
      <span aria-hidden="true">← </span>
      {t("title")}
    </Link>
  );
  return (
    <Page>
      <PageHeading kicker={back} title={rubric.title}>
        {t("deleteText")}
      </PageHeading>
      <ClientWords of={["rubrics", "reasons"]}>
        <div className="grid gap-12">
          <OwnRubricForm rubric={rubric} />
          <DeleteRubricForm rubricId={rubricId} />
        </div>
      </ClientWords>
    </Page>
  );
}

import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PinCards } from "@/components/classes/pin-cards";
import { PrintButton } from "@/components/classes/print-button";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { readTeacher } from "@/lib/auth/session";
import { findClass } from "@/lib/classes/queries";
import { readJoinPlace } from "@/lib/network/join-place";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("classes.cards"))("title") };
}

/** The PINs of a class on cards, to be printed and handed out. */
export default async function CardsPage({ params }: PageProps<"/classes/[classId]/cards">) {
  const { classId } = await params;
  const { teacherId } = await readTeacher(`/classes/${classId}/cards`);
  const ofClass = await findClass(teacherId, classId);
  if (!ofClass) notFound();
  const [t, { host }] = await Promise.all([getTranslations("classes.cards"), readJoinPlace()]);
  const back = (
    <Link href={`/classes/${classId}` as Route} className="link text-ink">
      <span aria-hidden="true">← </span>
      {ofClass.name}
    </Link>
  );
  return (
    <Page>
      <div className="no-print">
        <PageHeading kicker={back} title={t("title")} actions={<PrintButton>{t("print")}</PrintButton>}>
          {t("lead")}
        </PageHeading>
      </div>
      <PinCards ofClass={ofClass} address={host} />
    </Page>
  );
}

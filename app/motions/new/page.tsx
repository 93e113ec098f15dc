import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NewMotionForm } from "@/components/motion/new-motion-form";
import { KindLinks, motionKinds } from "@/components/motion-kinds/kind-links";
import { PairForm } from "@/components/motion-kinds/pair-form";
import { PointsForm } from "@/components/motion-kinds/points-form";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { readTeacher } from "@/lib/auth/session";
import { ClientWords } from "@/lib/i18n/client-words";
import { languages } from "@/lib/motions/languages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("motion");
  return { title: t("newTitle") };
}

type Props = PageProps<"/motions/new">;

export default async function NewMotionPage({ searchParams }: Props) {
  const asked = (await searchParams).kind;
  const kind = motionKinds.find((one) => one === asked) ?? "essay";
  const { teacherId } = await readTeacher("/motions/new");
  const [locale, t] = await Promise.all([getLocale(), getTranslations("motion")]);
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const options = languages.map((value) => ({ value, label: names.of(value) ?? value }));
  return (
    <Page>
      <PageHeading title={t("newTitle")}>{t("newLead")}</PageHeading>
      <KindLinks kind={kind} />
      <ClientWords of={["motion", "revisions.kinds", "reasons"]}>
        {kind === "essay" ? <NewMotionForm teacherId={teacherId} languages={options} /> : null}
        {kind === "points" ? <PointsForm teacherId={teacherId} languages={options} /> : null}
        {kind === "pair" ? <PairForm teacherId={teacherId} languages={options} /> : null}
      </ClientWords>
    </Page>
  );
}

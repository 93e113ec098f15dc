import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EndOfLead } from "@/components/co-teachers/end-of-lead";
import { LeadForm } from "@/components/co-teachers/lead-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { readTeacher } from "@/lib/auth/session";
import { findLeadOffer } from "@/lib/co-teachers/queries";
import { ClientWords } from "@/lib/i18n/client-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lead"))("title") };
}

/** Where a link to lead a room leads. Looking at it does not use it up; who leads the room goes on there. */
export default async function LeadPage({ params }: PageProps<"/lead/[token]">) {
  const { token } = await params;
  const teacher = await readTeacher(`/lead/${token}`);
  const [t, offer] = await Promise.all([getTranslations("lead"), findLeadOffer(teacher, token)]);
  if (!offer)
    return (
      <Page isNarrow>
        <Notice isPage title={t("overTitle")} actions={<ButtonLink href="/rooms">{t("toRooms")}</ButtonLink>}>
          {t("overText")}
        </Notice>
      </Page>
    );
  if ("roomId" in offer) redirect(`/rooms/${offer.roomId}` as Route);
  const { title, by, endsAt, isNameTaken } = offer;
  return (
    <Page isNarrow>
      <PageHeading title={title}>{t("lead", { by })}</PageHeading>
      <p className="mb-6">
        {endsAt ? t.rich("until", { end: () => <EndOfLead at={endsAt.toISOString()} /> }) : t("may", { by })}
      </p>
      <ClientWords of={["lead", "reasons"]}>
        <LeadForm token={token} name={teacher.name} isNameTaken={isNameTaken} />
      </ClientWords>
    </Page>
  );
}

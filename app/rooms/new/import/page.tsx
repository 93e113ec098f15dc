import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BringRoomForm } from "@/components/exports/bring-room-form";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { readTeacher } from "@/lib/auth/session";
import { ClientWords } from "@/lib/i18n/client-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bring"))("title") };
}

/** Where a room that was taken home comes back in. */
export default async function BringRoomPage({ searchParams }: PageProps<"/rooms/new/import">) {
  await readTeacher("/rooms/new/import");
  const { refused } = await searchParams;
  const t = await getTranslations("bring");
  return (
    <Page>
      <PageHeading title={t("title")}>{t("lead")}</PageHeading>
      <ClientWords of={["bring"]}>
        <BringRoomForm refused={typeof refused === "string" ? refused : null} />
      </ClientWords>
      <p className="mt-8">
        <Link href="/rooms" className="link">
          {t("back")}
        </Link>
      </p>
    </Page>
  );
}

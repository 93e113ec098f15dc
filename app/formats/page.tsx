import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FormatList } from "@/components/formats/format-list";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { readTeacher } from "@/lib/auth/session";
import { listFormats } from "@/lib/formats/queries";
import { ClientWords } from "@/lib/i18n/client-words";
import { titleFormats } from "@/lib/i18n/format-titles";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("formats"))("title") };
}

export default async function FormatsPage() {
  const { teacherId } = await readTeacher("/formats");
  const [t, formats] = await Promise.all([
    getTranslations("formats"),
    listFormats(teacherId).then(titleFormats),
  ]);
  const back = (
    <Link href="/rooms/new" className="link text-ink">
      <span aria-hidden="true">← </span>
      {t("toNewRoom")}
    </Link>
  );
  return (
    <Page>
      <PageHeading kicker={back} title={t("title")}>
        {t("lead")}
      </PageHeading>
      <ClientWords of={["formats", "reasons"]}>
        <FormatList formats={formats} />
      </ClientWords>
    </Page>
  );
}

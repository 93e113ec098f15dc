import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CopyFormatForm } from "@/components/formats/copy-format-form";
import { DeleteFormatForm } from "@/components/formats/delete-format-form";
import { FormatEditor } from "@/components/formats/format-editor";
import { FormatFacts } from "@/components/formats/format-facts";
import { FormatTimeline } from "@/components/formats/format-timeline";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { findTeacher, readTeacher } from "@/lib/auth/session";
import { findFormat } from "@/lib/formats/queries";
import { ClientWords } from "@/lib/i18n/client-words";
import { titleFormats } from "@/lib/i18n/format-titles";

type Props = PageProps<"/formats/[formatId]">;

const findOnce = cache(async (teacherId: string, formatId: string) => {
  const format = await findFormat(teacherId, formatId);
  return format && (await titleFormats([format]))[0];
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ formatId }, session] = await Promise.all([params, findTeacher()]);
  const format = session && (await findOnce(session.teacherId, formatId));
  return { title: format?.title };
}

/** A format: one that ships to read and copy, one's own to change. */
export default async function FormatPage({ params }: Props) {
  const { formatId } = await params;
  const { teacherId } = await readTeacher(`/formats/${formatId}`);
  const [t, format] = await Promise.all([getTranslations("formats"), findOnce(teacherId, formatId)]);
  if (!format) notFound();
  const { title, phases, isOwn } = format;
  const back = (
    <Link href="/formats" className="link text-ink">
      <span aria-hidden="true">← </span>
      {t("title")}
    </Link>
  );
  return (
    <Page>
      <ClientWords of={["formats", "phases", "reasons", "post.kinds", "app.side"]}>
        {isOwn ? (
          <>
            <PageHeading kicker={back} title={title}>
              {t("ownLead")}
            </PageHeading>
            <div className="grid gap-12">
              <FormatEditor format={format} />
              <DeleteFormatForm formatId={formatId} />
            </div>
          </>
        ) : (
          <>
            <PageHeading
              kicker={back}
              title={title}
              actions={
                <>
                  <ButtonLink href={`/rooms/new?format=${formatId}` as Route}>{t("use")}</ButtonLink>
                  <CopyFormatForm formatId={formatId} title={title} look="primary" />
                </>
              }
            >
              {t("shippedLead")}
            </PageHeading>
            <div className="grid gap-12">
              <FormatTimeline title={title} phases={phases} />
              <FormatFacts phases={phases} />
            </div>
          </>
        )}
      </ClientWords>
    </Page>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NotYet } from "@/components/results/not-yet";
import { RefreshOnReveal } from "@/components/results/refresh-on-reveal";
import { ResultsReport } from "@/components/results/results-report";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/member";
import { readResults, readSnapshot } from "@/lib/rooms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("results"))("title") };
}

export default async function ResultsPage({ params }: PageProps<"/rooms/[roomId]/results">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (!member || member.isRemoved) notFound();
  const [words, results, { room, motion }] = await Promise.all([getTranslations("results"), readResults(member), readSnapshot(member)]);

  return (
    <Page>
      <PageHeading kicker={`${words("kicker")} · ${room.title}`} title={<span lang={motion.language}>{motion.title}</span>} />
      <RefreshOnReveal isRevealed={results !== null} />
      {results ? (
        <ResultsReport results={results} />
      ) : (
        <ClientWords of={["results", "phases"]}>
          <NotYet />
        </ClientWords>
      )}
    </Page>
  );
}

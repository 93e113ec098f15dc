import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StandingGround } from "@/components/ground/standing-ground";
import { NotYet } from "@/components/results/not-yet";
import { SavePicture } from "@/components/results/picture/save-picture";
import { RefreshOnReveal } from "@/components/results/refresh-on-reveal";
import { ResultsReport } from "@/components/results/results-report";
import { ResultsStand } from "@/components/results/results-stand";
import { RoomHeading } from "@/components/rooms/room-heading";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import type { Snapshot } from "@/lib/debate/events";
import { roomAddress } from "@/lib/debate/watching";
import { readMeans } from "@/lib/grades/queries";
import { readGround } from "@/lib/ground/queries";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/viewer";
import { readResults, readSnapshot } from "@/lib/rooms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("results"))("title") };
}

export default async function ResultsPage({ params }: PageProps<"/rooms/[roomId]/results">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (!member || member.isRemoved) notFound();
  const [t, work, results, snapshot, means] = await Promise.all([
    getTranslations("results"),
    getTranslations("takeHome.work"),
    readResults(member),
    readSnapshot(member),
    readMeans(member),
  ]);
  const isVoteless = snapshot.phase.steps.every(({ allows }) => allows.ballot === null);

  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("title")}>
        <span lang={snapshot.motion.language}>{snapshot.motion.title}</span>
      </RoomHeading>
      <RefreshOnReveal isRevealed={results !== null} />
      {results || isVoteless ? (
        <div className="grid gap-y-12">
          <ResultsReport results={results} snapshot={snapshot} means={means}>
            {hasGround(snapshot) ? (
              <StandingGround sentences={await readGround(member)} snapshot={snapshot} />
            ) : null}
          </ResultsReport>
          {results ? <ResultsStand /> : null}
          {results ? <SavePicture results={results} motion={snapshot.motion} /> : null}
          {snapshot.me.role === "STUDENT" ? (
            <p className="no-print">
              <Link href={`/rooms/${roomAddress(snapshot)}/work`} className="link">
                {work("title")}
              </Link>
            </p>
          ) : null}
        </div>
      ) : (
        <ClientWords of={["results", "phases"]}>
          <div className="-mt-8 *:border-t-0">
            <NotYet />
          </div>
        </ClientWords>
      )}
    </Page>
  );
}

const hasGround = ({ phase }: Snapshot): boolean => phase.steps.some(({ allows }) => allows.ground);

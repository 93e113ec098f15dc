import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Projector } from "@/components/present/projector";
import { QrCode } from "@/components/present/qr-code";
import { Reveal } from "@/components/present/reveal";
import { RefreshOnReveal } from "@/components/results/refresh-on-reveal";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { chooseLanguageAction } from "@/lib/i18n/actions";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/member";
import { readResults, readSnapshot } from "@/lib/rooms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("present"))("title") };
}

export default async function PresentPage({ params, searchParams }: PageProps<"/rooms/[roomId]/present">) {
  const { roomId } = await params;
  const { look } = await searchParams;
  const member = await findMember(roomId);
  if (member?.role !== "TEACHER") notFound();
  const [words, origin, results, snapshot] = await Promise.all([
    getTranslations("present"),
    readOrigin(),
    readResults(member, "class"),
    readSnapshot(member),
  ]);
  const url = `${origin}/join/${snapshot.room.code}`;

  return (
    <ClientWords
      of={[
        "present",
        "phases",
        "formats.minutes",
        "formats.days",
        "room.connection",
        "room.clock",
        "room.teacher",
        "room.lost",
        "reasons",
      ]}
    >
      <RefreshOnReveal isRevealed={results !== null} />
      <Projector
        host={new URL(origin).host}
        qr={<QrCode text={url} label={words("qr", { url })} className="h-auto w-full" />}
        reveal={results && <Reveal results={results} snapshot={snapshot} />}
        look={look === "light" ? "light" : "dark"}
        languages={<LanguageSwitch choose={chooseLanguageAction} isBrief />}
      />
    </ClientWords>
  );
}

/**
 * The address that this page was opened by: students in the same building reach the server by the same one.
 */
async function readOrigin(): Promise<string> {
  const sent = await headers();
  const site = new URL(process.env.NEXTAUTH_URL ?? "http://localhost:3000");
  const host = sent.get("x-forwarded-host") ?? sent.get("host");
  return host && host !== site.host ? `${sent.get("x-forwarded-proto") ?? "http"}://${host}` : site.origin;
}

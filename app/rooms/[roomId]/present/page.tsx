import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { JoinAddress } from "@/components/present/join-address";
import { Projector } from "@/components/present/projector";
import { QrCode } from "@/components/present/qr-code";
import { Reveal } from "@/components/present/reveal";
import { RefreshOnReveal } from "@/components/results/refresh-on-reveal";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { textIn } from "@/lib/debate/turn/text-in";
import { chooseLanguageAction } from "@/lib/i18n/actions";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/viewer";
import { chooseJoinAddressAction } from "@/lib/network/actions";
import { readJoinPlace } from "@/lib/network/join-place";
import { readResults, readSnapshot } from "@/lib/rooms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("present"))("title") };
}

export default async function PresentPage({ params, searchParams }: PageProps<"/rooms/[roomId]/present">) {
  const { roomId } = await params;
  const { look } = await searchParams;
  const member = await findMember(roomId);
  if (member?.role !== "TEACHER") notFound();
  const [t, { origin, host, choice }, results, snapshot] = await Promise.all([
    getTranslations("present"),
    readJoinPlace(),
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
        "room.now",
        "room.turn",
        "room.lost",
        "post.does",
        "post.side",
        "post.nobody",
        "keys",
        "reasons",
      ]}
      {...textIn(snapshot.motion)}
    >
      <RefreshOnReveal isRevealed={results !== null} />
      <Projector
        host={host}
        reach={choice && <JoinAddress {...choice} host={host} choose={chooseJoinAddressAction} />}
        qr={<QrCode text={url} label={t("qr", { url })} className="h-auto w-full" />}
        reveal={results && <Reveal results={results} snapshot={snapshot} />}
        look={look === "light" ? "light" : "dark"}
        languages={<LanguageSwitch choose={chooseLanguageAction} isBrief />}
      />
    </ClientWords>
  );
}

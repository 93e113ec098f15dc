import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CodeForm } from "@/components/join/code-form";
import { ComeBackForm } from "@/components/join/come-back-form";
import { JoinForm } from "@/components/join/join-form";
import { OwnRoom } from "@/components/join/own-room";
import { SeatForm } from "@/components/join/seat-form";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { formatCode, normalizeCode } from "@/lib/debate/text/codes";
import { ClientWords } from "@/lib/i18n/client-words";
import { knock } from "@/lib/joining/knock";
import { readKnocker } from "@/lib/joining/knocker";
import { findMember } from "@/lib/members/viewer";
import { listSeats } from "@/lib/seats/queries";
import { isDecodable } from "@/lib/web/is-decodable";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("join"))("title") };
}

export default async function JoinPage({ params }: PageProps<"/join/[code]">) {
  const { code: part } = await params;
  const typed = isDecodable(part) ? decodeURIComponent(part) : part;
  const t = await getTranslations("join");
  const code = normalizeCode(typed);
  const found = code ? await knock(code, await readKnocker()) : null;
  const room = found?.ok ? found.value : null;
  if (!room || !code) {
    const isSlowed = found?.ok === false && found.reason === "too-many";
    return (
      <Page isNarrow>
        <PageHeading title={t(isSlowed ? "tooMany" : "unknown")}>
          {isSlowed
            ? t("tooManyLead")
            : t("unknownLead", { code: code ? formatCode(code) : typed.slice(0, 20) })}
        </PageHeading>
        <CodeForm />
      </Page>
    );
  }

  const member = await findMember(room.roomId);
  const seats = await listSeats(room.roomId);
  const isOpen = !room.isLocked && !room.isArchived && (room.hasFreeNames || seats.length > 0);
  return (
    <Page isNarrow>
      <PageHeading kicker={t("kicker", { code: formatCode(code) })} title={room.title}>
        <p className="font-serif text-lg italic">{room.motionTitle}</p>
      </PageHeading>
      {member && member.role !== "TEACHER" ? (
        <div className="mb-8 grid gap-2 border-b pb-8">
          <ButtonLink href={`/rooms/${room.roomId}`} look="primary" className="min-h-14 text-lg">
            {member.isRemoved ? t("removed") : t("goIn", { name: member.name })}
          </ButtonLink>
          {isOpen ? <p className="mt-4 font-serif text-xl font-semibold">{t("somebodyElse")}</p> : null}
        </div>
      ) : null}
      {member?.role === "TEACHER" ? (
        <OwnRoom roomId={room.roomId} />
      ) : seats.length > 0 ? (
        <ClientWords of={["join", "reasons"]}>
          <SeatForm code={code} seats={seats} hint={t(`seat.seenBy.${room.names}`)} label={t("join")} />
          {isOpen && room.hasFreeNames ? (
            <Disclosure summary={t("seat.notHere")} className="mt-8">
              <div className="mt-4">
                <JoinForm code={code} names={room.names} label={t("seat.joinByName")} />
              </div>
            </Disclosure>
          ) : null}
        </ClientWords>
      ) : isOpen ? (
        <ClientWords of={["join", "reasons"]}>
          <JoinForm code={code} names={room.names} label={t("join")} />
        </ClientWords>
      ) : (
        <Closed code={code} why={room.isArchived ? "archived" : room.isLocked ? "locked" : "closed"} />
      )}
    </Page>
  );
}

/** Nobody new comes in; who was here before still does. */
async function Closed({ code, why }: Readonly<{ code: string; why: "archived" | "locked" | "closed" }>) {
  const t = await getTranslations("join");
  return (
    <>
      <Notice
        title={t(why)}
        actions={
          <Link href="/" className="link py-2">
            {t("otherCode")}
          </Link>
        }
      >
        <p>{t(`${why}Lead`)}</p>
      </Notice>
      <h2 className="mt-10 mb-4 text-xl">{t("before")}</h2>
      <ClientWords of={["join", "reasons"]}>
        <ComeBackForm code={code} />
      </ClientWords>
    </>
  );
}

import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { WaitingForm } from "@/components/join/waiting-form";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { hashSecret } from "@/lib/auth/secrets";
import { formatCode, normalizeCode } from "@/lib/debate/text/codes";
import { ClientWords } from "@/lib/i18n/client-words";
import { knock } from "@/lib/joining/knock";
import { readKnocker } from "@/lib/joining/knocker";
import { findWaiting } from "@/lib/returning/queries";
import { findReturnSecret } from "@/lib/returning/return-cookie";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("join.waiting"))("title") };
}

/**
 * Where somebody waits who asked to come back in. Who did not ask is sent to the join page. A wrong code
 * counts here as there.
 */
export default async function WaitingPage({ params }: PageProps<"/join/[code]/back">) {
  const { code: typed } = await params;
  const code = normalizeCode(typed);
  const found = code ? await knock(code, await readKnocker()) : null;
  const room = found?.ok ? found.value : null;
  const secret = room && (await findReturnSecret(room.roomId));
  if (!code || !room || !secret) redirect(`/join/${typed}` as Route);
  const [t, waiting] = await Promise.all([
    getTranslations("join.waiting"),
    findWaiting(room.roomId, hashSecret(secret)),
  ]);
  return (
    <Page isNarrow>
      <PageHeading
        kicker={formatCode(code)}
        title={waiting ? t("ask", { teacher: waiting.teacherName, name: waiting.name }) : t("title")}
      >
        {room.title}
      </PageHeading>
      <ClientWords of={["join"]}>
        <WaitingForm code={code} />
      </ClientWords>
      <p className="mt-8 border-t pt-5">
        <Link href={`/join/${code}`} className="link py-2">
          {t("otherWay")}
        </Link>
      </p>
    </Page>
  );
}

import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CodeForm } from "@/components/join/code-form";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { normalizeCode } from "@/lib/debate/text/codes";
import { isThere } from "@/lib/debate/text/seen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app.home");
  return { title: t("joinTitle") };
}

/** Where the field "Room code" goes: on to the room's join page, or the field again with what is wrong. */
export default async function CodePage({ searchParams }: PageProps<"/join">) {
  const { code } = await searchParams;
  const typed = typeof code === "string" ? code : "";
  const normal = normalizeCode(typed);
  if (normal) redirect(`/join/${normal}` as Route);
  const [t, tReasons] = await Promise.all([getTranslations("app.home"), getTranslations("reasons")]);
  return (
    <Page isNarrow>
      <PageHeading title={t("joinTitle")} />
      <CodeForm code={typed} error={isThere(typed) ? tReasons("not-code") : null} />
    </Page>
  );
}

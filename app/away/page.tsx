import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("app.away");
  return { title: words("title") };
}

/** Stands in for every page while the database is away. It loads itself again every few seconds, without script, until the page is back. */
export default async function AwayPage() {
  const words = await getTranslations("app.away");
  return (
    <Page>
      <meta httpEquiv="refresh" content="4" />
      <div role="status">
        <h1 className="sr-only">{words("title")}</h1>
        <Notice title={words("title")}>{words("text")}</Notice>
      </div>
    </Page>
  );
}

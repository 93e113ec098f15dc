import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ComeBack } from "@/components/away/come-back";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("app.away");
  return { title: words("title") };
}

/** Stands in for every page while the database is away. It loads itself again once the database answers. */
export default async function AwayPage() {
  const words = await getTranslations("app.away");
  return (
    <Page>
      <div role="status">
        <h1 className="sr-only">{words("title")}</h1>
        <Notice title={words("title")} actions={<ComeBack>{words("retry")}</ComeBack>}>
          {words("text")}
        </Notice>
      </div>
    </Page>
  );
}

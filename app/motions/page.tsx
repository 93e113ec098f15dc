import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LibrarySearch } from "@/components/library/library-search";
import { MotionList } from "@/components/library/motion-list";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { readTeacher } from "@/lib/auth/session";
import { searchLibrary } from "@/lib/library/queries";
import { levelFrom, themeFrom } from "@/lib/motions/themes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("motion");
  return { title: t("libraryTitle") };
}

/** The longest search that is looked for. */
const longestQuery = 200;

export default async function MotionsPage({ searchParams }: PageProps<"/motions">) {
  const { teacherId } = await readTeacher("/motions");
  const { q, theme, level, language, own } = await searchParams;
  const sought = {
    query: typeof q === "string" ? q.trim().slice(0, longestQuery) : "",
    theme: themeFrom(theme),
    level: levelFrom(level),
    language: typeof language === "string" && language !== "" ? language : null,
    isOwn: own === "1",
  };
  const isSearched = Object.values(sought).some(Boolean);
  const [t, tLibrary, { all, found }] = await Promise.all([
    getTranslations("motion"),
    getTranslations("library"),
    searchLibrary(teacherId, sought),
  ]);
  const add = (
    <ButtonLink href="/motions/new" look="primary">
      {t("add")}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeading title={t("libraryTitle")} actions={all.length > 0 ? add : null}>
        {t("libraryLead")}
      </PageHeading>
      {all.length > 0 ? (
        <LibrarySearch
          sought={sought}
          languages={[...new Set(all.map(({ language }) => language))].sort()}
          isSearched={isSearched}
        />
      ) : (
        <Notice title={t("emptyTitle")} actions={add}>
          {t("emptyText")}
        </Notice>
      )}
      {isSearched && found.length > 0 ? (
        <p className="mb-6 font-semibold">{tLibrary("found", { count: found.length })}</p>
      ) : null}
      {all.length > 0 && found.length === 0 ? (
        <Notice title={tLibrary("found", { count: 0 })}>{tLibrary("noneFound")}</Notice>
      ) : (
        <MotionList motions={found} />
      )}
    </Page>
  );
}

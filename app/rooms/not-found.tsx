import { getTranslations } from "next-intl/server";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";

/**
 * A room that one is not in any more, or that does not exist, where script goes there; who opens its address
 * is given /lost. It is small, because every page of every room carries it.
 */
export default async function RoomNotFound() {
  const t = await getTranslations("rooms.notYours");
  return (
    <Page isNarrow>
      <PageHeading title={t("title")}>
        <a href="/lost" className="link">
          {t("text")}
        </a>
      </PageHeading>
    </Page>
  );
}

import { getTranslations } from "next-intl/server";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";

/**
 * A page of the teacher's, opened by somebody else who is in the room. It is small, because every page of the
 * room carries it.
 */
export default async function TeacherPageNotFound() {
  const t = await getTranslations("rooms.forTeacher");
  return (
    <Page>
      <PageHeading title={t("title")}>
        {t("text")}{" "}
        <a href="." className="link">
          {t("back")}
        </a>
      </PageHeading>
    </Page>
  );
}

import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { CopyRubricForm } from "@/components/rubrics/copy-rubric-form";
import { RubricText } from "@/components/rubrics/rubric-text";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { readTeacher } from "@/lib/auth/session";
import { ClientWords } from "@/lib/i18n/client-words";
import { readLanguage } from "@/lib/i18n/reader-language";
import { listRubrics } from "@/lib/rubrics/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rubrics"))("title") };
}

export default async function RubricsPage() {
  const { teacherId } = await readTeacher("/rubrics");
  const [t, rubrics] = await Promise.all([
    getTranslations("rubrics"),
    readLanguage().then((language) => listRubrics(teacherId, language)),
  ]);
  const own = rubrics.filter(({ isOwn }) => isOwn);
  const back = (
    <Link href="/rooms" className="link text-ink">
      <span aria-hidden="true">← </span>
      {t("toRooms")}
    </Link>
  );
  return (
    <Page>
      <PageHeading kicker={back} title={t("title")}>
        {t("lead")}
      </PageHeading>
      <ClientWords of={["rubrics", "reasons"]}>
        <div className="grid gap-12">
          <section aria-labelledby="own" className="grid gap-3">
            <h2 id="own" className="text-xl">
              {t("ownTitle")}
            </h2>
            {own.length === 0 ? <p className="text-quiet">{t("noOwn")}</p> : null}
            <ul className="grid gap-2">
              {own.map(({ id, title, criteria }) => (
                <li key={id} className="border-t py-2">
                  <Link href={`/rubrics/${id}` as Route} className="link font-semibold wrap-anywhere">
                    {title}
                  </Link>{" "}
                  <span className="text-sm text-quiet">{t("counts", { criteria: criteria.length })}</span>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="shipped" className="grid gap-4">
            <h2 id="shipped" className="text-xl">
              {t("shippedTitle")}
            </h2>
            {rubrics
              .filter(({ isOwn }) => !isOwn)
              .map((rubric) => (
                <Disclosure key={rubric.id} look="section" summary={rubric.title}>
                  <div className="grid gap-4 pt-2 pb-5">
                    <RubricText rubric={rubric.criteria} />
                    <CopyRubricForm rubric={rubric} />
                  </div>
                </Disclosure>
              ))}
          </section>
        </div>
      </ClientWords>
    </Page>
  );
}

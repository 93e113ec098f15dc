import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { guideNames, guides } from "@/lib/help/guides";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("help"))("title") };
}

/** Both guides with their tasks. */
export default async function HelpPage() {
  const t = await getTranslations("help");
  return (
    <Page>
      <PageHeading title={t("title")}>{t("lead")}</PageHeading>
      <div className="grid gap-10 md:grid-cols-2">
        {guideNames.map((guide) => (
          <section key={guide} className="grid content-start gap-3">
            <h2 className="text-2xl">
              <Link href={`/help/${guide}` as Route} className="link">
                {t(`guide.${guide}`)}
              </Link>
            </h2>
            <p className="text-quiet">{t(`guideLead.${guide}`)}</p>
            <ul className="border-t">
              {guides[guide].map(({ name }) => (
                <li key={name} className="border-b py-2">
                  <a href={`/help/${guide}#${name}`} className="link inline-block py-1">
                    {t(`tasks.${name}.title`)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
}

import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { type Guide, guideNames, guides, type Task } from "@/lib/help/guides";
import { GuidePicture } from "./guide-picture";

/** A guide by task: its steps, in which labels are what the interface says, beside a picture. */
export async function GuidePage({ guide }: Readonly<{ guide: Guide }>) {
  const [t, say, locale] = await Promise.all([getTranslations("help"), getTranslations(), getLocale()]);
  const other = guideNames.find((name) => name !== guide) ?? guide;
  return (
    <Page>
      <PageHeading
        title={t(`guide.${guide}`)}
        actions={
          <Link href={`/help/${other}` as Route} className="link py-1">
            {t(`guide.${other}`)}
          </Link>
        }
      >
        {t(`guideLead.${guide}`)}
      </PageHeading>
      <ol className="grid gap-12">
        {guides[guide].map((task) => {
          const { name, labels } = task;
          const { picture }: Task = task;
          const words = Object.entries(labels).map(([slot, key]) => [slot, say(key)] as const);
          const title = t(`tasks.${name}.title`);
          const steps = t(`tasks.${name}.steps`, Object.fromEntries(words) as never).split("\n");
          return (
            <li
              key={name}
              id={name}
              className="grid grid-cols-1 items-start gap-x-10 gap-y-4 border-b pb-12 last:border-0 md:grid-cols-2"
            >
              <div className="grid gap-4">
                <h2 className="text-2xl">{title}</h2>
                <ol className="grid max-w-prose list-decimal gap-2 ps-5">
                  {steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              </div>
              {picture ? (
                <GuidePicture name={picture} language={locale} title={t("picture", { title })} />
              ) : null}
            </li>
          );
        })}
      </ol>
    </Page>
  );
}

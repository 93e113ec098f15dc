import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { groupMotions } from "@/lib/library/grouping";
import { directionOf } from "@/lib/motions/languages";
import type { ListedMotion } from "@/lib/motions/queries";
import { useAboutMotion } from "./about-motion";

type Props = Readonly<{ motions: readonly ListedMotion[] }>;

/** The library: a teacher's own motions, then those that ship, first in the reader's language. */
export function MotionList({ motions }: Props) {
  const t = useTranslations("motion");
  const tLibrary = useTranslations("library");
  const locale = useLocale();
  const { nameOf } = useAboutMotion();
  return (
    <div className="grid gap-10">
      {groupMotions(motions, locale).map(({ language, motions }) => (
        <Part
          key={language}
          title={language === null ? t("own") : tLibrary("shippedIn", { language: nameOf(language) })}
          motions={motions}
        />
      ))}
    </div>
  );
}

function Part({ title, motions }: Props & Readonly<{ title: string }>) {
  const t = useTranslations("motion");
  const { wordsOf, nameOf } = useAboutMotion();
  return (
    <section aria-label={title}>
      <h2 className="border-b pb-2 font-sans text-sm font-semibold text-quiet">{title}</h2>
      <ul className="grid gap-x-10 lg:grid-cols-2">
        {motions.map((motion) => (
          <li key={motion.id} className="grid content-start gap-1.5 border-b py-4">
            <Link href={`/motions/${motion.id}` as Route} className="underline-offset-4 hover:underline">
              <h3
                lang={motion.language}
                dir={directionOf(motion.language)}
                className="font-serif text-xl font-semibold text-pretty"
              >
                {motion.title}
              </h3>
            </Link>
            <p className="text-sm text-quiet">
              {[
                ...wordsOf(motion),
                ...(motion.isOwn ? [nameOf(motion.language)] : []),
                t("paragraphs", {
                  count: motion.paragraphCount,
                  text: motion.hasPoints ? "points" : "essay",
                }),
              ].join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

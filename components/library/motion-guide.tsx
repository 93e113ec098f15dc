import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { MotionGuide as Guide, NamedMotion } from "@/lib/library/queries";
import { directionOf } from "@/lib/motions/languages";
import { useAboutMotion } from "./about-motion";

type Props = Readonly<{ guide: Guide; language: string }>;

/** What a teacher is told of a motion beside its essay; its prompts are folded away and not printed. */
export function MotionGuide({ guide, language }: Props) {
  const t = useTranslations("library");
  const { wordsOf, nameOf } = useAboutMotion();
  const about = wordsOf(guide);
  const naming = ({ id, title, language }: NamedMotion) => ({
    title,
    language: nameOf(language),
    link: (words: ReactNode) => (
      <Link href={`/motions/${id}` as Route} lang={language} className="link">
        {words}
      </Link>
    ),
  });
  return (
    <div className="grid gap-3 empty:hidden">
      {about.length > 0 ? <p className="no-print text-sm text-quiet">{about.join(" · ")}</p> : null}
      {guide.translationOf ? <p>{t.rich("translationOf", naming(guide.translationOf))}</p> : null}
      {guide.translations.map((motion) => (
        <p key={motion.id} className="no-print">
          {t.rich("translation", naming(motion))}
        </p>
      ))}
      {guide.prompts.length > 0 ? (
        <Disclosure summary={t("prompts")} className="no-print">
          <div className="grid max-w-prose gap-3 pt-3">
            <p className="text-sm text-quiet">{t("promptsLead")}</p>
            <ol lang={language} dir={directionOf(language)} className="grid list-decimal gap-2 ps-6">
              {guide.prompts.map((prompt) => (
                <li key={prompt}>{prompt}</li>
              ))}
            </ol>
          </div>
        </Disclosure>
      ) : null}
    </div>
  );
}

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { directionOf } from "@/lib/motions/languages";
import type { ListedMotion } from "@/lib/motions/queries";

/** The library: each motion as a headline. */
export function MotionList({ motions }: Readonly<{ motions: readonly ListedMotion[] }>) {
  const t = useTranslations("motion");
  return (
    <ul className="grid">
      {motions.map(({ id, title, language, paragraphCount, isOwn }) => (
        <li key={id} className="grid gap-1.5 border-b py-5 first:pt-0">
          <Link href={`/motions/${id}` as Route} className="max-w-3xl underline-offset-4 hover:underline">
            <h2 lang={language} dir={directionOf(language)} className="text-2xl">
              {title}
            </h2>
          </Link>
          <p className="text-sm text-quiet">
            {t("paragraphs", { count: paragraphCount })} · {t(isOwn ? "own" : "shipped")}
          </p>
        </li>
      ))}
    </ul>
  );
}

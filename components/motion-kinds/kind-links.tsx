import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

export const motionKinds = ["essay", "points", "pair"] as const;
export type MotionKind = (typeof motionKinds)[number];

/** The three kinds of motions there are to add. */
export function KindLinks({ kind }: Readonly<{ kind: MotionKind }>) {
  const t = useTranslations("revisions.kinds");
  return (
    <nav aria-label={t("label")} className="mb-8 grid gap-3 sm:grid-cols-3">
      {motionKinds.map((one) => (
        <Link
          key={one}
          href={(one === "essay" ? "/motions/new" : `/motions/new?kind=${one}`) as Route}
          aria-current={one === kind ? "page" : undefined}
          className="grid content-start gap-1 border-t-4 border-field pt-2 aria-[current]:border-ink"
        >
          <b className="font-semibold underline-offset-4 hover:underline">{t(`names.${one}`)}</b>
          <span className="text-sm text-quiet">{t(`says.${one}`)}</span>
        </Link>
      ))}
    </nav>
  );
}

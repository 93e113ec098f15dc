import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { MotionView } from "@/lib/debate/motion/motion-view";
import { textIn } from "@/lib/debate/turn/text-in";
import type { ListedRevision } from "@/lib/revisions/queries";

type Props = Readonly<{ motion: MotionView; revisions: readonly ListedRevision[] }>;

/** A motion's revisions, each to be read. Draws nothing while there is only one. */
export function RevisionList({ motion, revisions }: Props) {
  const t = useTranslations("revisions");
  const tMotion = useTranslations("motion");
  const format = useFormatter();
  const { id: motionId, revision: shown } = motion;
  const [newest] = revisions;
  if (!newest || revisions.length < 2) return null;
  return (
    <nav aria-label={t("list")} className="no-print grid gap-2">
      {shown === newest.number ? null : (
        <p role="status" className="border-l-4 border-ink bg-raised px-3 py-2">
          {t("isFormer", { number: shown })}{" "}
          <Link href={`/motions/${motionId}` as Route} className="link">
            {t("toNewest")}
          </Link>
        </p>
      )}
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {revisions.map(({ number, createdAt, paragraphCount }) => (
          <li key={number} className={number === shown ? "font-semibold" : ""}>
            {number === shown ? (
              <span aria-current="page">{t("revision", { number })}</span>
            ) : (
              <Link href={`/motions/${motionId}?revision=${number}` as Route} className="link">
                {t("revision", { number })}
              </Link>
            )}{" "}
            <span className="text-quiet">
              {format.dateTime(createdAt, { dateStyle: "medium" })} ·{" "}
              {tMotion("paragraphs", { count: paragraphCount, ...textIn(motion) })}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

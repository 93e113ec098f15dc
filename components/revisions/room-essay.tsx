import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import type { MotionView } from "@/lib/debate/motion/motion-view";
import { textIn } from "@/lib/debate/turn/text-in";
import type { ListedRevision } from "@/lib/revisions/queries";

type Props = Readonly<{ roomId: string; motion: MotionView; revisions: readonly ListedRevision[] }>;

/** Which revision a room debates, and what moving it to another would do. */
export function RoomEssay({ roomId, motion, revisions }: Props) {
  const t = useTranslations("revisions");
  const format = useFormatter();
  const others = revisions.filter(({ number }) => number !== motion.revision);
  return (
    <div className="grid gap-3">
      <p className="max-w-prose text-quiet">
        <b className="font-semibold text-ink">{t("debates", { number: motion.revision })}</b>{" "}
        {others.length === 0 ? t("onlyOne", textIn(motion)) : t("mayMove")}
      </p>
      <ul className="grid gap-2">
        {others.map(({ number, createdAt }) => (
          <li key={number} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <ButtonLink
              href={`/rooms/${roomId}/settings?revision=${number}#move` as Route}
              isSmall
              look="plain"
            >
              {t("look", { number })}
            </ButtonLink>
            <span className="text-sm text-quiet">{format.dateTime(createdAt, { dateStyle: "medium" })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

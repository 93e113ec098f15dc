import type { Route } from "next";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { usePhaseTitle } from "@/components/live/phase-title";
import { Link } from "@/components/ui/link";
import { formatCode } from "@/lib/debate/text/codes";
import type { ListedRoom } from "@/lib/rooms/queries";

type Props = Readonly<{ room: ListedRoom; waiting: number }>;

/**
 * A room as its teacher looks for it: title and motion, where it stands, its code, who is in it, what waits,
 * and what to do with it next.
 */
export function RoomLine({ room, waiting }: Props) {
  const t = useTranslations("rooms");
  const format = useFormatter();
  const titleOf = usePhaseTitle();
  const now = useNow();
  const {
    id,
    title,
    motionTitle,
    code,
    phaseKey,
    phaseTitle,
    memberCount,
    isArchived,
    createdAt,
    endsAt,
    owner,
  } = room;
  return (
    <li className="grid gap-x-12 gap-y-3 border-b py-5 lg:grid-cols-[minmax(0,1fr)_14rem]">
      <div className="grid min-w-0 content-start gap-1">
        <h3 className="font-serif text-2xl leading-tight font-semibold wrap-anywhere">
          <Link href={`/rooms/${id}`} className="decoration-1 underline-offset-4 hover:underline">
            {title}
          </Link>
        </h3>
        <p className="line-clamp-2 text-quiet">{motionTitle}</p>
        {owner === null ? null : <p className="wrap-anywhere">{t("with", { name: owner })}</p>}
        {waiting > 0 ? (
          <p className="mt-1">
            <Link href={`/rooms/${id}/moderate` as Route} className="link font-semibold text-danger">
              {t("waiting", { count: waiting })}
            </Link>
          </p>
        ) : null}
        {endsAt ? (
          <p className="mt-1">
            <Link href={`/rooms/${id}/settings` as Route} className="link font-semibold text-danger">
              {t("ending", { days: daysUntil(endsAt, now) })}
            </Link>
          </p>
        ) : null}
      </div>
      <dl className="flex flex-wrap items-baseline gap-x-5 gap-y-1 lg:row-span-2 lg:grid lg:content-start">
        <div>
          <dt className="sr-only">{t("code")}</dt>
          <dd className="text-lg leading-tight font-semibold tracking-wider">{formatCode(code)}</dd>
        </div>
        <div className="min-w-0 wrap-anywhere">
          <dt className="sr-only">{t("phase")}</dt>
          <dd>{titleOf({ key: phaseKey, title: phaseTitle })}</dd>
        </div>
        <div>
          <dt className="sr-only">{t("inRoom")}</dt>
          <dd className="text-quiet">{t("members", { count: memberCount })}</dd>
        </div>
      </dl>
      <p className="flex flex-wrap items-baseline gap-x-5 text-sm text-quiet">
        {isArchived ? null : (
          <Link
            href={`/rooms/${id}/present` as Route}
            aria-label={t("showNamed", { title })}
            className="link py-1"
          >
            {t("show")}
          </Link>
        )}
        <Link
          href={`/rooms/new?copy=${id}` as Route}
          aria-label={t("copyNamed", { title })}
          className="link py-1"
        >
          {t("copy")}
        </Link>
        <span>
          {t("created")}{" "}
          <time dateTime={createdAt.toISOString()}>
            {format.dateTime(createdAt, { day: "numeric", month: "short", year: "numeric" })}
          </time>
        </span>
      </p>
    </li>
  );
}

const daysUntil = (end: Date, now: Date): number =>
  Math.max(0, Math.floor((end.getTime() - now.getTime()) / 86_400_000));

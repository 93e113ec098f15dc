import type { Route } from "next";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { usePhaseTitle } from "@/components/room/phase-title";
import { formatCode } from "@/lib/debate/codes";
import type { ListedRoom } from "@/lib/rooms/queries";

type Props = Readonly<{ room: ListedRoom; waiting: number }>;

/** A room as its teacher looks for it: title and motion, where it stands, its code, who is in it, what waits, and what to do with it next. */
export function RoomLine({ room, waiting }: Props) {
  const words = useTranslations("rooms");
  const format = useFormatter();
  const titleOf = usePhaseTitle();
  const { id, title, motionTitle, code, phaseKey, phaseTitle, memberCount, isArchived, createdAt } = room;
  return (
    <li className="grid gap-x-10 gap-y-3 border-b py-5 lg:grid-cols-[1fr_25rem]">
      <div className="grid min-w-0 content-start gap-1">
        <h3 className="font-serif text-2xl leading-tight font-semibold">
          <Link href={`/rooms/${id}`} prefetch={false} className="decoration-1 underline-offset-4 hover:underline">
            {title}
          </Link>
        </h3>
        <p className="line-clamp-2 text-quiet">{motionTitle}</p>
        {waiting > 0 ? (
          <p className="mt-1">
            <Link href={`/rooms/${id}/moderate` as Route} prefetch={false} className="link font-semibold text-danger">
              {words("waiting", { count: waiting })}
            </Link>
          </p>
        ) : null}
      </div>
      <div className="grid content-start gap-2">
        <dl className="flex flex-wrap items-baseline gap-x-5 lg:grid lg:grid-cols-[6.5rem_1fr_auto]">
          <div>
            <dt className="sr-only">{words("code")}</dt>
            <dd className="font-semibold tracking-wider tabular-nums">{formatCode(code)}</dd>
          </div>
          <div className="min-w-0">
            <dt className="sr-only">{words("phase")}</dt>
            <dd>{titleOf({ key: phaseKey, title: phaseTitle })}</dd>
          </div>
          <div>
            <dt className="sr-only">{words("inRoom")}</dt>
            <dd>{words("members", { count: memberCount })}</dd>
          </div>
        </dl>
        <p className="flex flex-wrap items-baseline gap-x-5 text-sm text-quiet">
          <span>
            {words("created")}{" "}
            <time dateTime={createdAt.toISOString()}>
              {format.dateTime(createdAt, { day: "numeric", month: "short", year: "numeric" })}
            </time>
          </span>
          {isArchived ? null : (
            <Link href={`/rooms/${id}/present` as Route} prefetch={false} aria-label={words("showNamed", { title })} className="link py-1">
              {words("show")}
            </Link>
          )}
          <Link href={`/rooms/new?copy=${id}` as Route} prefetch={false} aria-label={words("copyNamed", { title })} className="link py-1">
            {words("copy")}
          </Link>
        </p>
      </div>
    </li>
  );
}

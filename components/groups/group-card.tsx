import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PhaseClock } from "@/components/live/phase-clock";
import { usePhaseTitle } from "@/components/live/phase-title";
import { signed } from "@/components/results/signed";
import { Link } from "@/components/ui/link";
import { Meter } from "@/components/ui/meter";
import { formatCode } from "@/lib/debate/text/codes";
import type { GroupView } from "@/lib/groups/queries";
import { useEnumeration } from "@/lib/i18n/enumeration";

/** How many of the silent are named; the room's own page has them all. */
const mostNamed = 6;

/** One group beside the others: where it stands, who is silent, what waits; `act` moves it alone. */
export function GroupCard({ group, act }: Readonly<{ group: GroupView; act: ReactNode }>) {
  const t = useTranslations("groups");
  const titleOf = usePhaseTitle();
  const enumerate = useEnumeration();
  const {
    id,
    number,
    code,
    title,
    phase,
    students,
    here,
    expected,
    posts,
    silent,
    waiting,
    turnout,
    results,
  } = group;
  const rest = (silent?.length ?? 0) - mostNamed;
  const named = silent?.slice(0, mostNamed) ?? [];
  return (
    <li className="grid content-start gap-3 border-t border-ink pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-xl">
          <Link href={`/rooms/${id}`} className="decoration-1 underline-offset-4 hover:underline">
            {t("group", { number })}
            <span className="sr-only">: {title}</span>
          </Link>
        </h2>
        <p translate="no" className="text-sm text-quiet tracking-wider">
          <span className="sr-only">{t("code")}: </span>
          {formatCode(code)}
        </p>
      </div>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <b className="font-semibold">{titleOf(phase)}</b>
        {group.isArchived ? <span className="text-quiet">{t("closed")}</span> : <PhaseClock phase={phase} />}
      </p>
      <ul className="grid gap-1">
        <li>
          {t("students", { count: students })} · {t("posts", { count: posts })}
        </li>
        {here.length > 0 ? (
          <li translate="no" className="text-quiet text-sm wrap-anywhere">
            {enumerate(here)}
          </li>
        ) : null}
        {expected.length > 0 ? (
          <li className="text-quiet text-sm wrap-anywhere">
            {t("expected", { count: expected.length, names: enumerate(expected) })}
          </li>
        ) : null}
        {silent ? (
          <li className={silent.length > 0 ? "wrap-anywhere" : "text-quiet"}>
            {t("silent", {
              count: silent.length,
              names: enumerate(rest > 0 ? [...named, t("others", { count: rest })] : named),
            })}
          </li>
        ) : null}
        {turnout ? (
          <li className="grid gap-1">
            {t("turnout", { cast: turnout.cast, eligible: turnout.eligible })}
            <Meter value={turnout.cast} most={turnout.eligible} />
          </li>
        ) : null}
        {waiting > 0 ? (
          <li>
            <Link href={`/rooms/${id}/moderate` as Route} className="link font-semibold text-danger">
              {t("waiting", { count: waiting })}
            </Link>
          </li>
        ) : null}
        {results ? (
          <li>
            <Link href={`/rooms/${id}/results` as Route} className="link">
              {results.gains
                ? t("swing", {
                    gainFor: signed(results.gains.for),
                    gainAgainst: signed(results.gains.against),
                  })
                : t("noSwing")}
            </Link>
          </li>
        ) : null}
      </ul>
      {act}
    </li>
  );
}

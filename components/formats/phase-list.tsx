"use client";

import { useTranslations } from "next-intl";
import { usePhaseTitle } from "@/components/live/phase-title";
import { Button } from "@/components/ui/button";
import type { FormatReason } from "@/lib/debate/formats";
import { PhaseRow } from "./phase-row";
import { type PhaseDrafts, undoId } from "./use-phase-drafts";

type Props = Readonly<{
  list: PhaseDrafts;
  reasonsOf: (index: number) => readonly FormatReason[];
  faultsOf: (index: number) => readonly string[];
}>;

/**
 * The phases of a format in order, each to be opened, moved or removed; in the place of the last one removed,
 * the way to have it back.
 */
export function PhaseList({ list, reasonsOf, faultsOf }: Props) {
  const t = useTranslations("formats.edit");
  const { drafts, removed } = list;
  const rows = drafts.map((draft, index) => (
    <PhaseRow
      key={draft.key}
      draft={draft}
      index={index}
      list={list}
      reasons={reasonsOf(index)}
      faults={faultsOf(index)}
    />
  ));
  return (
    <div className="grid justify-items-start gap-4">
      <ol aria-label={t("phases")} className="w-full [&_:focus-visible]:scroll-mt-40">
        {removed ? rows.toSpliced(removed.index, 0, <RemovedRow key="removed" list={list} />) : rows}
      </ol>
      <Button onClick={() => list.addAt(drafts.length)}>{t("add")}</Button>
      <p aria-live="polite" className="sr-only">
        {list.said}
      </p>
    </div>
  );
}

function RemovedRow({ list: { removed, undoRemoval } }: Readonly<{ list: PhaseDrafts }>) {
  const t = useTranslations("formats.edit");
  const titleOf = usePhaseTitle();
  return removed ? (
    <li className="flex flex-wrap items-center gap-x-4 border-b bg-raised py-1.5 pl-8 text-quiet">
      {t("removed", { title: titleOf(removed.draft) })}
      <Button id={undoId} look="quiet" onClick={undoRemoval}>
        {t("undo")}
      </Button>
    </li>
  ) : null;
}

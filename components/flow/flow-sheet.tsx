"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { useSnapshot } from "@/components/live/room-store";
import { useFlow } from "@/components/live/use-flow";
import { usePostGroups } from "@/components/live/use-post-groups";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { casesIn } from "@/lib/debate/vocabulary";
import { roomAddress } from "@/lib/debate/watching";
import { isSought } from "./flow-filter";
import { FlowFilters, useFlowFilter } from "./flow-filters";
import { saidOn } from "./flow-group";
import { FlowLedger } from "./flow-ledger";
import { lastColumn } from "./flow-rows";
import { FlowTable } from "./flow-table";
import { FoldButtons } from "./fold-buttons";
import { useFolding } from "./use-folding";

const mostOpenAtFirst = 60;
const fewestColumns = 2;

/**
 * The flow sheet of a room: who answered what, paragraph by paragraph, what is still open and what was
 * dropped.
 */
export function FlowSheet() {
  const t = useTranslations("flow");
  const snapshot = useSnapshot();
  const { motion, posts, me } = snapshot;
  const flow = useFlow(snapshot);
  const groups = usePostGroups(posts);
  const filter = useFlowFilter();
  const isFiltered = filter.side !== null || filter.state !== null;
  const parts = [...flow.parts.values()];
  const said = parts.map(saidOn);
  const count = said.flat().length;
  const { isOpen, toggle, open, setAll } = useFolding(isFiltered || count <= mostOpenAtFirst);

  const openAddressed = useEffectEvent(() => {
    const paragraph = motion.paragraphs.find(({ number }) => window.location.hash === `#p-${number}`);
    if (!paragraph) return;
    open(paragraph.id);
    requestAnimationFrame(() => {
      const group = document.getElementById(`p-${paragraph.number}`);
      group?.scrollIntoView({ block: "start" });
      group?.closest(".flow-frame")?.scrollIntoView({ block: "start" });
    });
  });
  useEffect(() => openAddressed(), []);

  if (count === 0) {
    return (
      <div className="-mt-8 *:border-t-0">
        <Notice
          title={t("emptyTitle")}
          actions={<ButtonLink href={`/rooms/${roomAddress(snapshot)}`}>{t("toRoom")}</ButtonLink>}
        >
          <p>{t("empty")}</p>
        </Notice>
      </div>
    );
  }
  const folds = parts.map(({ paragraphId }) => isOpen(paragraphId));
  const found = parts.flatMap(({ items }) => items).filter((item) => isSought(item, filter)).length;
  return (
    <>
      <FlowLedger ledger={flow.ledger} />
      <div className="flow-tools">
        <FlowFilters filter={filter} onChoose={() => setAll(true)} />
        <p role="status" className="text-quiet text-sm">
          {isFiltered ? t("found", { count: found }) : null}
        </p>
        <FoldButtons isAnyOpen={folds.includes(true)} isAnyClosed={folds.includes(false)} onSet={setAll} />
      </div>
      {casesIn(found > 0 ? motion.paragraphs : []).map((essay) => (
        <FlowTable
          key={essay}
          essay={essay}
          flow={flow}
          motion={motion}
          groups={groups}
          filter={filter}
          columns={Math.max(fewestColumns, ...parts.map((part) => lastColumn(saidOn(part), part.essay)))}
          roomId={roomAddress(snapshot)}
          memberId={me.memberId}
          isOpen={isOpen}
          onToggle={toggle}
        />
      ))}
      <p className="mt-3 text-quiet text-sm">{t("legend")}</p>
    </>
  );
}

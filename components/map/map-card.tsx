"use client";

import { Handle, type Node, type NodeProps, Position } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { StateMark } from "@/components/flow/state-mark";
import type { Branch } from "@/components/map/tree/argument-tree";
import { Link } from "@/components/ui/link";
import { BranchHead } from "./branch-head";
import { useMapActs } from "./map-acts";
import { isGone, languageOf, useBranchWords } from "./use-branch-words";

export type CardNode = Node<{ branch: Branch }, "card">;

/** The id of a card's element on the page. */
export const cardId = (branchId: string): string => `map-${branchId}`;

/**
 * A paragraph or a post on the map. The keys act on the map as a whole, so nothing in a card is a stop of its
 * own.
 */
export const MapCard = memo(function MapCard({ data: { branch } }: NodeProps<CardNode>) {
  const t = useTranslations("map");
  const tStates = useTranslations("flow.state");
  const { headOf, textOf } = useBranchWords();
  const { currentId, collapsed, language, placeOf, onLeave } = useMapActs();
  const isCollapsed = collapsed.has(branch.id);
  const below =
    branch.below > 0 ? t(isCollapsed ? "below.collapsed" : "below.expanded", { count: branch.below }) : null;
  const head = headOf(branch);
  const label = [head, textOf(branch), branch.state === "none" ? null : tStates(branch.state), below];
  return (
    <article
      id={cardId(branch.id)}
      aria-label={label.filter(Boolean).join(" · ")}
      data-side={branch.post ? (branch.post.side ?? undefined) : "essay"}
      data-current={branch.id === currentId || undefined}
      className="map-card"
    >
      <Handle type="source" position={Position.Left} isConnectable={false} />
      <Handle type="target" position={Position.Right} isConnectable={false} />
      <header>
        <BranchHead branch={branch} />
      </header>
      <p
        lang={languageOf(branch, language)}
        dir="auto"
        className={isGone(branch) ? "text-quiet italic" : undefined}
      >
        {textOf(branch)}
      </p>
      <footer>
        <StateMark state={branch.state} />
        {head && !isGone(branch) ? (
          <Link
            href={placeOf(branch)}
            tabIndex={-1}
            draggable={false}
            aria-label={t("readNamed", { what: head })}
            onClick={() => onLeave(branch)}
            className="link"
          >
            {t("read")}
          </Link>
        ) : null}
      </footer>
      {branch.below > 0 ? <Toggle branch={branch} isCollapsed={isCollapsed} /> : null}
    </article>
  );
});

function Toggle({ branch, isCollapsed }: Readonly<{ branch: Branch; isCollapsed: boolean }>) {
  const t = useTranslations("map");
  const { toggle } = useMapActs();
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-expanded={!isCollapsed}
      aria-label={t("answersBelow", { count: branch.below })}
      onClick={() => toggle(branch)}
      className="map-toggle"
    >
      {isCollapsed ? `+${branch.below}` : "−"}
    </button>
  );
}

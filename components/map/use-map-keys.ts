"use client";

import type { KeyboardEvent } from "react";
import type { Branch } from "@/components/map/tree/argument-tree";
import type { Collapsed, Row } from "@/components/map/tree/collapsing";
import { type Arrow, arrows, nextRow } from "@/components/map/tree/next-row";

export const zoomStep = 1.25;

type Walk = Readonly<{
  rows: readonly Row[];
  current: Row | null;
  collapsed: Collapsed;
  onGo: (branch: Branch) => void;
  onOpen: (branch: Branch) => void;
  onToggle: (branch: Branch) => void;
  onZoom: (factor: number) => void;
  onFit: () => void;
}>;

/**
 * What the keys do on the map: arrows go, Enter opens, Space collapses and expands, + and − zoom, 0 shows
 * all.
 */
export function useMapKeys({ rows, current, collapsed, onGo, onOpen, onToggle, onZoom, onFit }: Walk) {
  const go = (arrow: Arrow) => {
    const next = current && nextRow(rows, current.branch.id, arrow);
    if (next) onGo(next.branch);
    else if (current && arrow === "ArrowRight" && collapsed.has(current.branch.id)) onToggle(current.branch);
  };
  const open = () => current && onOpen(current.branch);
  const toggle = () => current && current.branch.below > 0 && onToggle(current.branch);
  const acts: Readonly<Record<string, () => unknown>> = {
    ...Object.fromEntries(arrows.map((arrow) => [arrow, () => go(arrow)])),
    Enter: open,
    " ": toggle,
    "+": () => onZoom(zoomStep),
    "=": () => onZoom(zoomStep),
    "-": () => onZoom(1 / zoomStep),
    "0": onFit,
  };

  return (event: KeyboardEvent<HTMLElement>) => {
    const act = acts[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    const isPressOfAControl =
      event.target !== event.currentTarget && (event.key === "Enter" || event.key === " ");
    if (isPressOfAControl) return;
    event.preventDefault();
    act();
  };
}

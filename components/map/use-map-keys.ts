"use client";

import type { KeyboardEvent } from "react";
import { usePress } from "@/components/keys/use-shortcuts";
import type { Branch } from "@/components/map/tree/argument-tree";
import type { Collapsed, Row } from "@/components/map/tree/collapsing";
import { type Arrow, nextRow } from "@/components/map/tree/next-row";

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
 * What the keys do on the map: arrows go, Enter opens, Space collapses and expands, others zoom and show all.
 */
export function useMapKeys({ rows, current, collapsed, onGo, onOpen, onToggle, onZoom, onFit }: Walk) {
  const go = (arrow: Arrow) => {
    const next = current && nextRow(rows, current.branch.id, arrow);
    if (next) onGo(next.branch);
    else if (current && arrow === "ArrowRight" && collapsed.has(current.branch.id)) onToggle(current.branch);
  };
  const [up, down, left, right] = (["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const).map(
    (arrow) => () => go(arrow),
  );
  const open = () => current && onOpen(current.branch);
  const toggle = () => {
    if (current && current.branch.below > 0) onToggle(current.branch);
  };
  const press = usePress({
    ArrowUp: up,
    ArrowDown: down,
    ArrowLeft: left,
    ArrowRight: right,
    Enter: open,
    Space: toggle,
    zoomIn: () => onZoom(zoomStep),
    zoomOut: () => onZoom(1 / zoomStep),
    wholeMap: onFit,
  });
  return (event: KeyboardEvent<HTMLElement>) => press(event.nativeEvent);
}

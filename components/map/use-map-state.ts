"use client";

import { useCallback, useMemo, useState } from "react";
import type { Branch } from "@/components/map/tree/argument-tree";
import {
  type Collapsed,
  collapsedAtFirst,
  type Row,
  shownRows,
  toggled,
} from "@/components/map/tree/collapsing";
import { type Layout, layoutOf } from "@/components/map/tree/layout";

type MapState = Readonly<{
  rows: readonly Row[];
  layout: Layout;
  collapsed: Collapsed;
  /** The card that the keys act on; null on a map without paragraphs. */
  current: Row | null;
  pick: (branch: Branch) => void;
  /** Collapses or expands a branch, which becomes the current one. */
  toggle: (branch: Branch) => void;
}>;

/**
 * What of a tree is shown, where, and which card is the current one. What is collapsed stays so while posts
 * come and go.
 */
export function useMapState(tree: readonly Branch[], startId: string | null): MapState {
  const [collapsed, setCollapsed] = useState(() => collapsedAtFirst(tree));
  const [picked, setPicked] = useState({ id: startId, paragraphId: "" });
  const rows = useMemo(() => shownRows(tree, collapsed), [tree, collapsed]);
  const layout = useLayout(rows);

  const pick = useCallback(({ id, paragraph }: Branch) => setPicked({ id, paragraphId: paragraph.id }), []);
  const toggle = useCallback(
    (branch: Branch) => {
      setCollapsed((now) => toggled(now, branch));
      pick(branch);
    },
    [pick],
  );
  const rowOf = (id: string | null) => rows.find(({ branch }) => branch.id === id);
  return {
    rows,
    layout,
    collapsed,
    current: rowOf(picked.id) ?? rowOf(picked.paragraphId) ?? rows[0] ?? null,
    pick,
    toggle,
  };
}

function useLayout(rows: readonly Row[]): Layout {
  const [kept, setKept] = useState(() => ({ rows, layout: layoutOf(rows) }));
  if (kept.rows === rows) return kept.layout;
  const layout = layoutOf(rows, kept.layout);
  setKept({ rows, layout });
  return layout;
}

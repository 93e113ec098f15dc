"use client";

import { useCallback, useState } from "react";

type Folding = Readonly<{ isAllOpen: boolean; others: ReadonlySet<string> }>;

/** Which groups of rows are open: all or none, but for those that were turned over since. */
export function useFolding(isAllOpen: boolean) {
  const [folding, setFolding] = useState<Folding>({ isAllOpen, others: new Set() });
  return {
    isOpen: (id: string) => folding.isAllOpen !== folding.others.has(id),
    toggle: useCallback(
      (id: string) => setFolding((now) => turned(now, id, now.isAllOpen === now.others.has(id))),
      [],
    ),
    open: useCallback((id: string) => setFolding((now) => turned(now, id, true)), []),
    setAll: useCallback((isOpen: boolean) => setFolding({ isAllOpen: isOpen, others: new Set() }), []),
  };
}

function turned({ isAllOpen, others }: Folding, id: string, isOpen: boolean): Folding {
  const without = [...others].filter((other) => other !== id);
  return { isAllOpen, others: new Set(isOpen === isAllOpen ? without : [...without, id]) };
}

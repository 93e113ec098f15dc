"use client";

import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";

type Judged = Readonly<{ ids: ReadonlySet<string>; add: (postId: string) => void }>;

const JudgedContext = createContext<Judged>({ ids: new Set(), add: () => undefined });

/**
 * Remembers which posts were hidden or rejected on this page: they stay where they are, with the way back,
 * until it is left.
 */
export function JudgedHere({ children }: Readonly<{ children: ReactNode }>) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const add = useCallback((postId: string) => setIds((before) => new Set([...before, postId])), []);
  const judged = useMemo(() => ({ ids, add }), [ids, add]);
  return <JudgedContext value={judged}>{children}</JudgedContext>;
}

export const useJudgedHere = (): Judged => use(JudgedContext);

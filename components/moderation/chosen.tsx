"use client";

import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from "react";

/** The form that everything chosen on the page is sent by. */
export const chosenForm = "chosen-posts";
const box = `input[type=checkbox][form=${chosenForm}]`;

type Chosen = Readonly<{
  ids: ReadonlySet<string>;
  /** Chooses a post or not; with Shift all between it and the one before, as they stand on the page. */
  toggle: (postId: string, isRange: boolean) => void;
  /** Chooses all of these, or none of them where all are chosen. */
  toggleAll: (postIds: readonly string[]) => void;
  clear: () => void;
  /** Whether lists are drawn to their ends at once, as it was asked for by the address. */
  isWhole: boolean;
}>;

const ChosenContext = createContext<Chosen>({
  ids: new Set(),
  toggle: () => undefined,
  toggleAll: () => undefined,
  clear: () => undefined,
  isWhole: false,
});

type Props = Readonly<{ isWhole: boolean; children: ReactNode }>;

/** Remembers which posts are chosen, to do one thing to all of them. */
export function ChosenPosts({ isWhole, children }: Props) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const toggle = useCallback((postId: string, isRange: boolean) => {
    const [from, to] = [last.current, postId];
    last.current = postId;
    const some = isRange && from ? idsBetween(from, to) : [postId];
    setIds((before) => {
      const isOff = before.has(postId);
      return isOff ? without(before, some) : new Set([...before, ...some]);
    });
  }, []);
  const toggleAll = useCallback((postIds: readonly string[]) => {
    setIds((before) =>
      postIds.every((id) => before.has(id)) ? without(before, postIds) : new Set([...before, ...postIds]),
    );
  }, []);
  const clear = useCallback(() => setIds(new Set()), []);
  const chosen = useMemo(
    () => ({ ids, toggle, toggleAll, clear, isWhole }),
    [ids, toggle, toggleAll, clear, isWhole],
  );
  return <ChosenContext value={chosen}>{children}</ChosenContext>;
}

export const useChosen = (): Chosen => use(ChosenContext);

const without = (ids: ReadonlySet<string>, some: readonly string[]): ReadonlySet<string> =>
  new Set([...ids].filter((id) => !some.includes(id)));

/** The posts from one to another, as they stand on the page. */
function idsBetween(from: string, to: string): readonly string[] {
  const all = [...document.querySelectorAll<HTMLInputElement>(box)].map(({ value }) => value);
  const [first = 0, last = 0] = [all.indexOf(from), all.indexOf(to)].toSorted((a, b) => a - b);
  return first < 0 ? [to] : all.slice(first, last + 1);
}

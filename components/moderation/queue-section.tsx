"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { PostView } from "@/lib/debate/views";
import { useChosen } from "./chosen";

type Props<Item> = Readonly<{
  title: string;
  items: readonly Item[];
  postOf: (item: Item) => PostView;
  /** How many of them wait; the others stay where they are with the way back. */
  count: number;
  empty: string | null;
  children: (item: Item) => ReactNode;
}>;

/** So many are drawn at first, and more whenever they are asked for. */
const atOnce = 40;

/**
 * Posts under one heading, with how many there are, and a press that chooses them all, those that are not
 * drawn yet, too. New ones are announced as a number, not read out.
 */
export function QueueSection<Item>({ title, items, postOf, count, empty, children }: Props<Item>) {
  const t = useTranslations("moderation.many");
  const { ids, toggleAll, isWhole } = useChosen();
  const [most, setMost] = useState(isWhole ? Number.POSITIVE_INFINITY : atOnce);
  const postIds = items.map((item) => postOf(item).id);
  const isAll = postIds.every((id) => ids.has(id));
  const later = items.length - most;
  return (
    <section aria-label={title}>
      <h2 className="flex flex-wrap items-baseline gap-x-3 border-b border-ink pb-2 text-xl">
        {title}
        <span role="status" className="font-sans text-base font-semibold text-quiet tabular-nums">
          {count}
        </span>
        {items.length > 1 ? (
          <button
            type="button"
            data-all
            onClick={() => toggleAll(postIds)}
            className="with-script no-print ml-auto font-sans text-sm underline underline-offset-4"
          >
            {isAll ? t("chooseNone") : t("chooseAll", { count: items.length })}
          </button>
        ) : null}
      </h2>
      {empty === null ? items.slice(0, most).map(children) : null}
      {empty === null ? null : <p className="max-w-prose py-4 text-quiet">{empty}</p>}
      {later > 0 ? (
        <button
          type="button"
          onClick={() => setMost(most + atOnce)}
          className="with-script no-print py-4 underline underline-offset-4"
        >
          {t("more", { count: Math.min(later, atOnce), left: later })}
        </button>
      ) : null}
      {later > 0 ? (
        <p className="without-script py-4">
          <a href="?all=1" className="link">
            {t("whole", { count: items.length })}
          </a>
        </p>
      ) : null}
    </section>
  );
}

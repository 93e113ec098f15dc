"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { forYouGroups } from "@/lib/debate/for-you/for-you";
import { otherSide, type Side } from "@/lib/debate/vocabulary";
import { ForYouItem } from "./for-you-item";
import type { ForYouEntry, ForYouList } from "./for-you-list";
import { TargetLine } from "./target-line";

const mostAtFirst = 5;

type Props = Readonly<{ side: Side; list: ForYouList }>;

/** What the other side said that nobody answered yet, under the reason why each stands where it does. */
export function ForYouPanel({ side, list: { entries, unanswered, emptiness } }: Props) {
  const t = useTranslations("forYou");
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? entries : entries.slice(0, mostAtFirst);
  return (
    <section id="for-you" aria-label={t("title")} className="for-you-panel">
      <h2 className="for-you-heading font-semibold text-xl">
        {t("title")}{" "}
        {entries.length > 0 ? (
          <span translate="no" className="for-you-count text-sm">
            {entries.length}
          </span>
        ) : null}
      </h2>
      {entries.length === 0 ? <p className="pt-3 font-semibold">{t(`empty.${emptiness}`)}</p> : null}
      <p className="pt-3 pb-1 text-quiet text-sm">
        {t("theirs", { count: unanswered[side] })} {t("yours", { count: unanswered[otherSide(side)] })}
      </p>
      <TargetLine />
      {forYouGroups.map((group) => (
        <Group
          key={group}
          title={t(`group.${group}`)}
          entries={shown.filter((entry) => entry.group === group)}
        />
      ))}
      {shown.length < entries.length ? (
        <button type="button" onClick={() => setWhole(true)} className="link min-h-11 text-sm">
          {t("showAll", { count: entries.length })}
        </button>
      ) : null}
    </section>
  );
}

function Group({ title, entries }: Readonly<{ title: string; entries: readonly ForYouEntry[] }>) {
  if (entries.length === 0) return null;
  return (
    <>
      <h3 className="mt-2 border-b py-1 font-semibold text-sm">{title}</h3>
      <ul>
        {entries.map((entry) => (
          <ForYouItem key={entry.item.id} entry={entry} />
        ))}
      </ul>
    </>
  );
}

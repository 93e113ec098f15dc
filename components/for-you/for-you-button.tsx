"use client";

import { useTranslations } from "next-intl";
import { useRoomPlace } from "@/components/place/room-place";
import type { ForYouEntry, ForYouList } from "./for-you-list";

/** How much there is to answer, and the first of it that the reader has not open; opens the list. */
export function ForYouButton({ list: { entries, emptiness } }: Readonly<{ list: ForYouList }>) {
  const t = useTranslations("forYou");
  const { place, go } = useRoomPlace();
  const first = entries.find(({ group }) => group !== "begun") ?? entries[0];
  return (
    <button
      type="button"
      aria-expanded={place.isListOpen}
      aria-controls="for-you"
      className="for-you-button with-script"
      onClick={() => go({ isListOpen: !place.isListOpen })}
    >
      <b className={first ? "for-you-words" : undefined}>{t("title")}</b>
      {first ? (
        <span translate="no" className="for-you-count">
          {entries.length}
        </span>
      ) : emptiness === "allAnswered" ? (
        <span aria-hidden="true">✓</span>
      ) : null}
      <span className="for-you-lead">{first ? <Lead entry={first} /> : t(`empty.${emptiness}`)}</span>
      <span aria-hidden="true" className="for-you-arrow">
        {place.isListOpen ? "▴" : "▾"}
      </span>
    </button>
  );
}

function Lead({ entry: { item, post, group, isToMe } }: Readonly<{ entry: ForYouEntry }>) {
  const t = useTranslations("forYou.lead");
  const tPost = useTranslations("post");
  const { numberOf } = useRoomPlace();
  const number = numberOf(item.paragraphId);
  if (!post) return t("essay", { number });
  const name = post.author?.name ?? tPost("nobody");
  if (isToMe) return t("toYou", { name, number });
  return group === "words"
    ? t("words", { name, number })
    : t("post", { name, kind: tPost(`does.${post.kind}`), number });
}

"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useSelected } from "@/components/live/room-store";
import type { Snapshot } from "@/lib/debate/events";

/**
 * How strong the class finds a post, once the phase in which it was rated is over; what the author's own side
 * says stands apart.
 */
export function Strength({ postId }: Readonly<{ postId: string }>) {
  const t = useTranslations("post.rating");
  const rating = useSelected(useCallback(({ ratings }: Snapshot) => ratings[postId] ?? null, [postId]));
  if (!rating) return null;
  const { mean, count, ownSide } = rating;
  return (
    <p className="mt-2 flex flex-wrap gap-x-3 text-quiet text-sm tabular-nums">
      <span className="sr-only">{t("strength")}</span>
      {mean === null ? null : <span className="font-semibold text-ink">{t("mean", { mean, count })}</span>}
      {ownSide ? <span>{t("ownSide", ownSide)}</span> : null}
    </p>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useSnapshot } from "@/components/live/room-store";
import { type Flagged, stillFlagged } from "./still-flagged";

/** That nothing waits for the teacher, while nothing does. */
export function AllClear({ flagged }: Readonly<{ flagged: readonly Flagged[] }>) {
  const t = useTranslations("moderation");
  const { posts } = useSnapshot();
  if (posts.some(({ status }) => status === "PENDING") || stillFlagged(flagged, posts).length > 0)
    return null;
  return (
    <div className="flex items-start gap-4 border-l-4 border-ink py-1 pl-5">
      <p aria-hidden="true" className="font-serif text-4xl leading-none">
        ✓
      </p>
      <div className="grid gap-1">
        <p className="font-serif text-2xl font-semibold">{t("clearTitle")}</p>
        <p className="max-w-prose text-quiet">{t("clear")}</p>
      </div>
    </div>
  );
}

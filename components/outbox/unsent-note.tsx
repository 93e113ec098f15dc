"use client";

import { useTranslations } from "next-intl";
import { useRoomPlace } from "@/components/place/room-place";
import { inOrder, isUnsent, keyOf } from "./sent-post";
import { useAllSent } from "./use-outbox";

/** How many of one's own posts in the room are not with the class; leads to them, one after the other. */
export function UnsentNote() {
  const t = useTranslations("post.sending");
  const { place, go } = useRoomPlace();
  const unsent = inOrder(useAllSent()).filter(isUnsent);
  const keys = unsent.map(keyOf);
  const next = unsent[(keys.indexOf(place.target?.postId ?? "") + 1) % unsent.length];
  if (!next) return null;
  const { paragraphId } = next;
  return (
    <button
      type="button"
      className="unsent-note"
      onClick={() =>
        go({ paragraphId, isSheetOpen: true, target: { postId: keyOf(next), isWriting: false } })
      }
    >
      {t("count", { count: unsent.length })}
    </button>
  );
}

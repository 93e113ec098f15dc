"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSelected } from "@/components/live/room-store";
import type { Snapshot } from "@/lib/debate/events";

const pseudonymOf = ({ me }: Snapshot) => me.pseudonym;
const isNewcomer = ({ me, posts }: Snapshot) =>
  me.role === "STUDENT" && !posts.some(({ author }) => author?.memberId === me.memberId);

/**
 * Tells a student who will see their name, before they have posted for the first time. It stays while the
 * form does, so that nothing moves.
 */
export function SeenAs() {
  const t = useTranslations("post.seenAs");
  const pseudonym = useSelected(pseudonymOf);
  const [isShown] = useState(useSelected(isNewcomer));
  if (!isShown) return null;
  return (
    <p className="composer-aside text-sm text-quiet">
      {pseudonym === null ? t("name") : t("pseudonym", { pseudonym })}
    </p>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useSelected } from "@/components/live/room-store";
import { useRoomPlace } from "@/components/place/room-place";
import type { Snapshot } from "@/lib/debate/events";
import type { MeView } from "@/lib/debate/views";
import type { Stage } from "@/lib/debate/vocabulary";

const postsOf = ({ posts }: Snapshot) => posts;

/** What the reader voted, and at the closing vote whom they credited. */
export function CastNote({ me, stage }: Readonly<{ me: MeView; stage: Stage }>) {
  const t = useTranslations("ballot");
  const nobody = useTranslations("post")("nobody");
  const posts = useSelected(postsOf);
  const { numberOf } = useRoomPlace();
  const cast = me.ballots[stage];
  const credited = stage === "CLOSING" ? posts.filter(({ id }) => me.credits.includes(id)) : [];
  const names = credited.map(
    ({ author, paragraphId }) => `${author?.name ?? nobody} ¶${numberOf(paragraphId)}`,
  );
  return (
    <p role="status" className="font-medium">
      {cast ? t("yours", { choice: t(`choice.${cast}`) }) : ""}
      {cast && names.length > 0 ? (
        <span className="block font-normal">{t("credited", { names: names.join(", ") })}</span>
      ) : null}
    </p>
  );
}

"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { meOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { ButtonLink } from "@/components/ui/button";
import type { MotionView } from "@/lib/debate/motion/motion-view";
import { roomAddress } from "@/lib/debate/watching";

/** In the place of the arguments where nothing can be argued about: the class may have yet to write it. */
export function NoParagraphs({ motion }: Readonly<{ motion: MotionView }>) {
  const t = useTranslations("room");
  const room = useSelected(roomOf);
  const me = useSelected(meOf);
  return (
    <div className="grid content-start gap-4 p-6">
      <p className="max-w-prose">{t(motion.hasPoints ? "noPoints" : "noEssay")}</p>
      {motion.hasPoints ? (
        <ButtonLink
          href={`/rooms/${roomAddress({ room, me })}/points` as Route}
          className="justify-self-start"
        >
          {t("links.points")}
        </ButtonLink>
      ) : null}
    </div>
  );
}

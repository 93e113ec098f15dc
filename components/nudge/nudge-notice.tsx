"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { meOf, phaseViewOf, roomOf } from "@/components/live/room-parts";
import { useAside, useSelected } from "@/components/live/room-store";
import { standOf, writerOf } from "@/components/live/standing";
import { keepTold, wasTold } from "@/components/placed/kept-notice";
import { Button } from "@/components/ui/button";
import { postedIn } from "@/lib/debate/asides/nudge";
import type { Snapshot } from "@/lib/debate/events";
import { mayWriteNow } from "@/lib/debate/turn/now";
import "@/components/placed/strip.css";
import "./nudge.css";

type Props = Readonly<{
  /** What leads to a place to begin; it puts the notice away. */
  begin: (close: () => void) => ReactNode;
}>;

/**
 * Tells a student, and nobody else, that the teacher would like to hear from them, and leads to a place to
 * begin: until they have posted in this phase, or put it away. It takes no focus by itself.
 */
export function NudgeNotice({ begin }: Props) {
  const t = useTranslations("room.nudge");
  const { id: roomId } = useSelected(roomOf);
  const me = useSelected(meOf);
  const at = useNudge();
  const seat = `nudge ${roomId} ${me.memberId}`;
  const [closed, setClosed] = useState<string | null>(null);
  const isShown = at !== null && closed !== at && !wasTold(seat, at);
  const close = () => {
    if (at !== null) keepTold(seat, at);
    setClosed(at);
  };
  if (me.role !== "STUDENT") return null;
  return (
    <div className={`nudge no-print ${isShown ? "notice-strip" : ""}`} data-shown={isShown || undefined}>
      <p aria-live="polite">{isShown ? t("words") : null}</p>
      {isShown ? (
        <p className="nudge-acts">
          {begin(close)}
          <Button isSmall onClick={close}>
            {t("close")}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

/** When the reader was nudged, while it still asks something of them; else null. */
function useNudge(): string | null {
  const { nudgedAt = null } = useAside();
  const room = useSelected(roomOf);
  const phase = useSelected(phaseViewOf);
  const me = useSelected(meOf);
  const hasPosted = useSelected(hasPostedNow);
  const { onEssay, inReply } = mayWriteNow({ stand: standOf({ phase, room }), writer: writerOf(me) });
  const isOver = nudgedAt === null || nudgedAt < phase.startedAt || hasPosted;
  return isOver || me.isWatched || onEssay.length + inReply.length === 0 ? null : nudgedAt;
}

const hasPostedNow = ({ posts, phase, me }: Snapshot): boolean =>
  postedIn(
    posts.flatMap(({ author, ...post }) => (author ? [{ ...post, authorId: author.memberId }] : [])),
    phase.index,
  ).has(me.memberId);

"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { meOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { Button } from "@/components/ui/button";
import { sideMarks } from "@/components/ui/side-mark";
import type { Side } from "@/lib/debate/vocabulary";
import { noticeOf } from "./notice-of";
import { usePlacedNotice } from "./use-placed-notice";
import "./strip.css";
import "./placed.css";

/** Few are moved; it stays until it is put away. */
const Moved = dynamic(() => import("./moved").then((part) => part.Moved));

/**
 * Tells a student on every page of the room that they have a side now, on the whole screen, or that they were
 * moved to another, in a strip. It takes no focus, is said once to a screen reader, and is seen by nobody
 * else.
 */
export function PlacedNotice() {
  const t = useTranslations("room.placed");
  const me = useSelected(meOf);
  const { id: roomId } = useSelected(roomOf);
  const notice = useMemo(() => noticeOf(me), [me]);
  const { look, close } = usePlacedNotice(notice, `${roomId} ${me.memberId}`);
  if (me.role === "TEACHER") return null;
  const shown = look && notice;
  return (
    <div
      className={`placed no-print ${look === "strip" ? "notice-strip" : ""}`}
      data-look={look ?? undefined}
      data-side={shown ? (notice.to ?? undefined) : undefined}
    >
      <div aria-live="polite">
        {!shown ? null : notice.kind === "first" ? <First side={notice.to} /> : <Moved notice={notice} />}
      </div>
      {look === "strip" ? (
        <Button isSmall onClick={close}>
          {t("done")}
        </Button>
      ) : null}
    </div>
  );
}

/** The mark, the word and what that side does. */
function First({ side }: Readonly<{ side: Side }>) {
  const t = useTranslations("room.placed");
  const tSide = useTranslations("room.you");
  return (
    <p className="placed-first">
      <span>{t("are")} </span>
      <b className={side === "PROPOSITION" ? "text-proposition" : "text-opposition"}>
        <span aria-hidden="true">{sideMarks[side]} </span>
        {tSide(side)}
      </b>
      <span className="sr-only">. </span>
      <span>{t(`does.${side}`)}</span>
    </p>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { textIn } from "@/components/live/motion-words";
import { meOf, motionOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { Button } from "@/components/ui/button";
import { SideMark, sideMarks } from "@/components/ui/side-mark";
import type { Snapshot } from "@/lib/debate/events";
import type { Side } from "@/lib/debate/vocabulary";
import { type PlacedNotice as Notice, noticeOf } from "./notice-of";
import { usePlacedNotice } from "./use-placed-notice";
import "./strip.css";
import "./placed.css";

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
  const motion = useSelected(motionOf);
  return (
    <p className="placed-first">
      <span>{t("are")} </span>
      <b className={side === "PROPOSITION" ? "text-proposition" : "text-opposition"}>
        <span aria-hidden="true">{sideMarks[side]} </span>
        {tSide(side)}
      </b>
      <span className="sr-only">. </span>
      <span>{t(`does.${side}`, textIn(motion))}</span>
    </p>
  );
}

function Moved({ notice }: Readonly<{ notice: Notice }>) {
  const t = useTranslations("room.placed");
  const tSide = useTranslations("room.you");
  const { kind, from, to } = notice;
  const hasWritten = useSelected(useMemo(() => hasWrittenFor(from), [from]));
  const sideOf = (side: Side | null) => (): ReactNode => side && <SideMark side={side} word={tSide(side)} />;
  const marks = { from: sideOf(from), to: sideOf(to) };
  return (
    <p>
      <b className="font-semibold">{t.rich(kind === "first" ? "moved" : kind, marks)}</b>{" "}
      {hasWritten ? t.rich("stays", marks) : null}
    </p>
  );
}

const hasWrittenFor =
  (side: Side | null) =>
  ({ posts, me }: Snapshot): boolean =>
    posts.some((post) => post.side === side && post.author?.memberId === me.memberId);

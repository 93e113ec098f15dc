"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { useSelected } from "@/components/live/room-store";
import { SideMark } from "@/components/ui/side-mark";
import type { Snapshot } from "@/lib/debate/events";
import type { Side } from "@/lib/debate/vocabulary";
import type { PlacedNotice } from "./notice-of";

/** That a student was moved to another side, from where, and what stays there. */
export function Moved({ notice }: Readonly<{ notice: PlacedNotice }>) {
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

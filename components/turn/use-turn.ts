"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { meOf, motionOf, phaseViewOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { standOf, writerOf } from "@/components/live/standing";
import { formatCode } from "@/lib/debate/text/codes";
import { nowOf } from "@/lib/debate/turn/now";
import { casesIn } from "@/lib/debate/vocabulary";

/** What the reader can do now, in a sentence; on the wall, which the class reads, what students can. */
export function useNowSentence(isWall: boolean): string {
  const t = useTranslations("room.now");
  const tTurn = useTranslations("room.turn");
  const room = useSelected(roomOf);
  const phase = useSelected(phaseViewOf);
  const me = useSelected(meOf);
  const { paragraphs } = useSelected(motionOf);
  const now = nowOf({
    stand: standOf({ phase, room }),
    writer: writerOf(me),
    ballots: me.ballots,
    sidePolicy: room.settings.sidePolicy,
    holdsResults: phase.holdsResults,
    essays: casesIn(paragraphs),
  });
  if (isWall && tTurn.has(`wall.${now}`)) return tTurn(`wall.${now}`);
  const sentence = t(now, { code: codeOf(room.code) });
  const isSwapped = phase.allows.swap && me.side !== null && swapped.some((one) => one === now);
  return isSwapped ? `${t("swap")} ${sentence}` : sentence;
}

/** Where it matters that one argues the other side now. */
const swapped = [
  "attack",
  "attackReply",
  "defend",
  "defendReply",
  "pair",
  "pairReply",
  "write",
  "writeReply",
  "reply",
] as const;

const codeOf = (code: string | null): string => (code === null ? "" : formatCode(code));

/** Long enough to read two lines twice, in milliseconds. */
const shownFor = 15_000;

/**
 * Whether a phase has just begun, and what puts its notice away; `onTurn` is called as it begins. Never for
 * the phase that a page opens with. What is announced goes away by itself, and on any later change is said
 * anew.
 */
export function useTurn(onTurn: () => void): Readonly<{ isNew: boolean; dismiss: () => void }> {
  const { key } = useSelected(phaseViewOf);
  const known = useRef(key);
  const [announced, setAnnounced] = useState<string | null>(null);
  const turn = useEffectEvent(onTurn);
  useEffect(() => {
    if (known.current === key) return;
    known.current = key;
    setAnnounced(key);
    turn();
    const timer = setTimeout(() => setAnnounced(null), shownFor);
    return () => clearTimeout(timer);
  }, [key]);
  return { isNew: announced === key, dismiss: () => setAnnounced(null) };
}

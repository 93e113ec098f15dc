"use client";

import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { membersOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { isDivided, type Shown, shownNext, standingOf } from "./standing";

/** A draw comes as an event for each member: what comes within this time is shown at once. */
const settlesMs = 300;
/** Long enough to find oneself in a class of forty, and to see who is beside one. */
const toldMs = 12_000;

/**
 * The class as the wall shows it, and whether it was divided just now. What a page opens with is there
 * already: nobody walks again after a reload.
 */
export function useStanding(): Shown & Readonly<{ isTold: boolean }> {
  const members = useSelected(membersOf);
  const { settings } = useSelected(roomOf);
  const now = useMemo(() => standingOf(members), [members]);
  const [shown, setShown] = useState<Shown>({ class: now, walks: 0, draws: 0 });
  const [told, setTold] = useState(0);

  const first = useRef(now);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settle = useEffectEvent(() => {
    timer.current = undefined;
    setShown((before) => shownNext(before, now, settings.names === "REAL"));
  });
  useEffect(() => {
    if (now !== first.current) timer.current ??= setTimeout(settle, settlesMs);
  }, [now]);
  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    const until = setTimeout(() => setTold(shown.draws), toldMs);
    return () => clearTimeout(until);
  }, [shown.draws]);
  return { ...shown, isTold: shown.draws > told && isDivided(shown.class) };
}

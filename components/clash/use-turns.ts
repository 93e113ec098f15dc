"use client";

import { useMemo, useState } from "react";
import { clashesOf } from "@/lib/debate/clash/clashes";
import { keptOffIn } from "@/lib/debate/clash/kept-off";
import { type Choices, noTurns, type Order, settle, step, type Turns } from "@/lib/debate/clash/turns";
import type { Snapshot } from "@/lib/debate/events";
import type { Flow } from "@/lib/debate/flow";

/** The clashes of a room, and which of them the wall shows; each phase begins anew. */
export type WallTurns = Readonly<{
  choices: Choices;
  turns: Turns;
  go: (by: 1 | -1, isByHand: boolean) => void;
  choose: (order: Order) => void;
}>;

export function useTurns({ posts, members, phase }: Snapshot, flow: Flow): WallTurns {
  const { index, startedAt } = phase;
  const choices = useMemo(
    () => ({ clashes: clashesOf(flow, posts, index), isKeptOff: keptOffIn(posts, members) }),
    [flow, posts, index, members],
  );
  const [kept, setKept] = useState({ startedAt, turns: noTurns });
  const { order } = kept.turns;
  const turns = settle(kept.startedAt === startedAt ? kept.turns : { ...noTurns, order }, choices);
  if (turns !== kept.turns) setKept({ startedAt, turns });
  return {
    choices,
    turns,
    go: (by, isByHand) => setKept({ startedAt, turns: step(turns, choices, by, isByHand) }),
    choose: (chosen) => setKept({ startedAt, turns: { ...turns, order: chosen } }),
  };
}

"use client";

import { useState } from "react";
import type { Snapshot } from "@/lib/debate/events";
import type { Flow } from "@/lib/debate/flow";
import { flowOfSnapshot } from "@/lib/debate/turn/flow-of-snapshot";

type Made = Pick<Snapshot, "motion" | "posts" | "phase" | "room">;

/**
 * Who answered what, kept up to date. A part whose posts did not change is the very same object, so that it
 * is not drawn again.
 */
export function useFlow(snapshot: Snapshot): Flow {
  const [kept, setKept] = useState(() => ({ from: snapshot, flow: flowOfSnapshot(snapshot) }));
  if (isSame(kept.from, snapshot)) return kept.flow;
  const flow = flowOfSnapshot(snapshot, kept.flow);
  setKept({ from: snapshot, flow });
  return flow;
}

const isSame = (before: Made, after: Made): boolean =>
  before.motion === after.motion &&
  before.posts === after.posts &&
  before.phase === after.phase &&
  before.room === after.room;

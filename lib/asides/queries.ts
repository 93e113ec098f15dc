import { db } from "../db/client";
import { type AsideView, openingHolds, seeAside } from "../debate/asides/aside";
import type { Viewer } from "../debate/audience";
import { readWholeRoom } from "../rooms/room-state";
import { openingsIn } from "./openings";

/** Answers for each member of a room what they alone are told aside of its log, as it is now. */
export async function readAsides(roomId: string): Promise<(viewer: Viewer) => AsideView> {
  const whole = await readWholeRoom(roomId);
  const nudged = await db.moderationEntry.findMany({
    where: { roomId, act: "nudge", createdAt: { gte: whole.clock.phaseStartedAt } },
    orderBy: { createdAt: "asc" },
    select: { targetId: true, createdAt: true },
  });
  const nudges = new Map(nudged.map(({ targetId, createdAt }) => [targetId ?? "", createdAt]));
  const openings = openingsIn(roomId, performance.now() - openingHolds);
  return (viewer) => seeAside(whole, viewer, { nudges, openings });
}

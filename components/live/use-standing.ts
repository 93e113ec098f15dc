"use client";

import { useMemo } from "react";
import type { Snapshot } from "@/lib/debate/events";
import type { Stand, Writer } from "@/lib/debate/posts";
import { phaseViewOf, roomOf } from "./room-parts";
import { useSelected } from "./room-store";
import { standOf, writerOf } from "./standing";

/** The room and the reader in the terms of the rules. */
export type Standing = Readonly<{ stand: Stand; writer: Writer }>;

const idOf = ({ me }: Snapshot) => me.memberId;
const roleOf = ({ me }: Snapshot) => me.role;
const sideOf = ({ me }: Snapshot) => me.side;
const mutedOf = ({ me }: Snapshot) => me.isMuted;
const watchedOf = ({ me }: Snapshot) => me.isWatched;

/**
 * How the reader stands in the room. It stays the same value while they vote and rate, so that what it is
 * given to is not drawn again.
 */
export function useStanding(): Standing {
  const room = useSelected(roomOf);
  const phase = useSelected(phaseViewOf);
  const memberId = useSelected(idOf);
  const role = useSelected(roleOf);
  const side = useSelected(sideOf);
  const isMuted = useSelected(mutedOf);
  const isWatched = useSelected(watchedOf);
  return useMemo(
    () => ({
      stand: standOf({ phase, room }),
      writer: writerOf({ memberId, role, side, isMuted, isWatched }),
    }),
    [phase, room, memberId, role, side, isMuted, isWatched],
  );
}

import type { Snapshot } from "@/lib/debate/events";
import { type Gate, isBehindGate, openedKey } from "@/lib/debate/gates";
import type { Stand, Writer } from "@/lib/debate/posts";
import type { MeView } from "@/lib/debate/views";

/** What the rules need to know of a room, from what its member sees of it. */
export function standOf({ phase, room }: Pick<Snapshot, "phase" | "room">): Stand {
  const ofRoom = { autoAdvance: false, writeFirst: phase.gate, sayItBack: phase.sayItBack };
  return {
    clock: {
      phases: phase.steps.map((step) => ({ ...step, ...ofRoom })),
      phaseIndex: phase.index,
      phaseStartedAt: new Date(phase.startedAt),
      phaseEndsAt: phase.endsAt === null ? null : new Date(phase.endsAt),
      pausedAt: phase.paused === null ? null : new Date(phase.paused),
      isAutoAdvancing: room.settings.autoAdvance,
    },
    isLocked: room.isLocked,
    isArchived: room.isArchived,
  };
}

/** The member as the rules know a writer. */
export const writerOf = ({
  memberId,
  role,
  side,
  isMuted,
  isWatched,
}: Pick<MeView, "memberId" | "role" | "side" | "isMuted" | "isWatched">): Writer => ({
  id: memberId,
  role,
  side,
  isMuted,
  isRemoved: false,
  isWatched: isWatched === true,
});

type Gated = Pick<Snapshot, "phase" | "me">;

/** Whether a write-first gate keeps from the member what others write on a paragraph now. */
export const isWaitingAt = ({ phase, me }: Gated, paragraphId: string): boolean =>
  isBehindGate(
    gateOf({ phase, me }),
    { id: me.memberId, role: me.role },
    { ...classmates, paragraphId, phaseIndex: phase.index },
  );

/** Any post of another student on the essay. */
const classmates = { authorId: "", side: "PROPOSITION", parentId: null } as const;

/** The gate as the rules know it, as far as one member sees it: with the places that they opened themself. */
const gateOf = ({ phase, me }: Gated): Gate | null =>
  phase.gate && {
    scope: phase.gate,
    phaseIndex: phase.index,
    opened: new Set(me.opened.map((place) => openedKey(me.memberId, place))),
  };

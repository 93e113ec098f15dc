import type { Snapshot } from "@/lib/debate/events";
import type { Stand, Writer } from "@/lib/debate/posts";
import type { MeView } from "@/lib/debate/views";

/** What the rules need to know of a room, from what its member sees of it. */
export function standOf({ phase, room }: Pick<Snapshot, "phase" | "room">): Stand {
  const ofRoom = { autoAdvance: false, writeFirst: phase.gate, sayItBack: phase.sayItBack };
  return {
    clock: {
      phases: phase.steps.map(({ allows, ...step }) => {
        const { post, reply, rate, ballot, swap, reveals } = allows;
        return { ...step, mayPost: post, mayReply: reply, mayRate: rate, ballot, swap, reveals, ...ofRoom };
      }),
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
export const writerOf = ({ memberId, role, side, isMuted }: MeView): Writer => ({ id: memberId, role, side, isMuted, isRemoved: false });

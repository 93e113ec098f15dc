import type { Snapshot } from "../events";
import { answeringLeft, type Flow, flowOf } from "../flow";
import { isHomework } from "../homework/homework";

/** The flow of what a member sees. With the flow before, only what changed is made anew. */
export const flowOfSnapshot = (
  { motion, posts, phase, room }: Pick<Snapshot, "motion" | "posts" | "phase" | "room">,
  before?: Flow,
): Flow =>
  flowOf(
    {
      paragraphs: motion.paragraphs,
      posts,
      answering: answeringLeft(phase.steps, phase.index, room.isArchived),
      hasHomework: isHomework(phase),
    },
    before,
  );

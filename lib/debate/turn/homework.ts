import type { Snapshot } from "../events";
import { type HomeworkRow, homeworkKey } from "../homework/homework";
import { type Refusal, refuse } from "../outcome";
import { allowsNothing, isArguing, type PhaseAllows } from "../phases";
import type { Stand } from "../posts";
import type { PhaseView } from "../views";
import { kinds, type Stage, stages } from "../vocabulary";

/**
 * What an absent student may do after the lesson: vote, read, write by the rules of the phases of writing,
 * and vote again, in a phase of their own. Nothing of it moves what the lesson came to.
 */

type Step = Readonly<{ allows: PhaseAllows }>;

const takesWork = (step: Step): boolean => isArguing(step) || step.allows.ballot !== null;

/** Whether nobody writes or votes in the lesson any more; its last phase counts as over. */
const isLessonOver = (steps: readonly Step[], index: number, isArchived: boolean): boolean =>
  isArchived || index >= steps.length - 1 || !steps.slice(index).some(takesWork);

/** Why a teacher may not let absent students finish now, or null. */
export function homeworkRefusal({ clock, isArchived }: Stand, now: Date): Refusal | null {
  const { phases, phaseIndex, phaseEndsAt } = clock;
  const isLast = phaseIndex === phases.length - 1;
  const isOut = isLast && phaseEndsAt !== null && phaseEndsAt <= now;
  return isArchived || isOut || !phases.slice(phaseIndex).some(takesWork) ? null : refuse("phase-running");
}

const longest = 92 * 24 * 3600 * 1000;

/** Whether homework may last until then: from now on, and three months at most. */
export const isUntil = (until: Date, now: Date): boolean =>
  until > now && until.getTime() - now.getTime() <= longest;

/** Who has homework, or had it, as a teacher sees them: have they voted again, how much they wrote. */
export const homeworkIn = ({ members, posts }: Pick<Snapshot, "members" | "posts">) => {
  const written = new Map<string, number>();
  for (const { isHomework, status, author } of posts)
    if (isHomework && status !== "WITHDRAWN" && author)
      written.set(author.memberId, (written.get(author.memberId) ?? 0) + 1);
  return members.flatMap(({ id, name, homework }) =>
    homework ? [{ memberId: id, name, ...homework, posts: written.get(id) ?? 0 }] : [],
  );
};

type Votes = Readonly<{ OPENING: unknown; CLOSING: unknown }>;

/** Which vote comes next: each stage of the format once, in order. */
const nextBallot = (steps: readonly Step[], cast: Votes): Stage | null =>
  stages.find((stage) => steps.some(({ allows }) => allows.ballot === stage) && cast[stage] === null) ?? null;

/** All that some phase lets people write, without what moves the lesson's figures. */
const allowsOf = (steps: readonly Step[], index: number, cast: Votes): PhaseAllows => ({
  ...allowsNothing,
  post: {
    PROPOSITION: kinds.filter((kind) => steps.some(({ allows }) => allows.post.PROPOSITION.includes(kind))),
    OPPOSITION: kinds.filter((kind) => steps.some(({ allows }) => allows.post.OPPOSITION.includes(kind))),
  },
  reply: steps.some(({ allows }) => allows.reply),
  swap: steps[index]?.allows.swap ?? false,
  ballot: nextBallot(steps, cast),
});

/** The room as it stands for somebody at homework; a lock holds for them, too. */
export function standAtHomework(
  stand: Stand,
  { until, opening, closing }: Pick<HomeworkRow, "until" | "opening" | "closing">,
): Stand {
  const { clock } = stand;
  const { phases, phaseIndex } = clock;
  if (!isLessonOver(phases, phaseIndex, stand.isArchived)) return stand;
  const phase = {
    ...{ key: homeworkKey, title: "Homework", minutes: null, autoAdvance: false },
    ...{ allows: allowsOf(phases, phaseIndex, { OPENING: opening, CLOSING: closing }) },
    ...{ writeFirst: null, sayItBack: false },
  };
  return {
    ...stand,
    isArchived: false,
    clock: {
      ...clock,
      ...{ phases: [...phases, phase], phaseIndex: phases.length, phaseEndsAt: until, pausedAt: null },
    },
  };
}

/** A snapshot of somebody at homework as their page shows it: in that phase. Any other stays as it is. */
export function atHomework(snapshot: Snapshot): Snapshot {
  const { phase, room, me } = snapshot;
  if (!me.homework || !isLessonOver(phase.steps, phase.index, room.isArchived)) return snapshot;
  const { until, isFinished } = me.homework;
  const allows = {
    ...allowsOf(phase.steps, phase.index, me.ballots),
    reveals: phase.allows.reveals && isFinished,
  };
  const step = { key: homeworkKey, title: "Homework", minutes: null, allows };
  const own: PhaseView = {
    ...phase,
    ...step,
    index: phase.steps.length,
    steps: [...phase.steps, step],
    endsAt: until,
    paused: null,
    gate: null,
    sayItBack: room.settings.sayItBack,
  };
  return { ...snapshot, phase: own, room: { ...room, isArchived: false } };
}

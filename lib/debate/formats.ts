import { bothMayPost } from "./gates";
import { isArguing, isWriting, type Phase } from "./phases";
import { readField } from "./text/field";
import { longest } from "./text/limits";
import { sides } from "./vocabulary";

/** The longest phase there can be, in minutes: 30 days. */
export const longestPhase = 43_200;

const mostPhases = 30;

const wholeReasons = ["no-phases", "too-many-phases", "nobody-writes", "essay-unanswerable"] as const;

const phaseReasons = [
  "bad-key",
  "bad-title",
  "bad-minutes",
  "advance-without-minutes",
  "ballot-twice",
  "closing-before-opening",
  "reveals-too-early",
  "nobody-answers",
  "gate-without-posts",
  "swap-without-writing",
] as const;

/**
 * Why no debate can be held by a format, as slugs: first those of the whole, then those of a phase. The words
 * are in messages/.
 */
export const formatReasons = [...wholeReasons, ...phaseReasons] as const;

export type FormatReason = (typeof formatReasons)[number];

/** What makes a format impossible; `index` is the phase at fault, or null for the whole. */
export type FormatFault = Readonly<{ reason: FormatReason; index: number | null }>;

/**
 * All that makes a format impossible: what is wrong with the whole, then phase by phase. Empty for a format
 * by which a debate can be held.
 */
export function formatFaults(phases: readonly Phase[]): readonly FormatFault[] {
  const ofPhase = (phase: Phase, index: number) =>
    phaseReasons.filter((reason) => isPhaseAtFault[reason](phase, index, phases));
  return [
    ...wholeReasons
      .filter((reason) => isWholeAtFault[reason](phases))
      .map((reason) => ({ reason, index: null })),
    ...phases.flatMap((phase, index) => ofPhase(phase, index).map((reason) => ({ reason, index }))),
  ];
}

/** How long the phases of a format that have a time take together, in minutes. */
export const totalMinutes = (phases: readonly Phase[]): number =>
  phases.reduce((total, { minutes }) => total + (minutes ?? 0), 0);

const isWholeAtFault: Readonly<Record<(typeof wholeReasons)[number], (phases: readonly Phase[]) => boolean>> =
  {
    "no-phases": (phases) => phases.length === 0,
    "too-many-phases": (phases) => phases.length > mostPhases,
    "nobody-writes": (phases) => phases.length > 0 && !phases.some(isWriting),
    "essay-unanswerable": (phases) =>
      phases.some(isWriting) &&
      !phases.some(
        ({ allows: { post } }) => post.OPPOSITION.includes("REBUT") || post.OPPOSITION.includes("CONCEDE"),
      ),
  };

type PhaseRule = (phase: Phase, index: number, phases: readonly Phase[]) => boolean;

const isPhaseAtFault: Readonly<Record<(typeof phaseReasons)[number], PhaseRule>> = {
  "bad-key": ({ key }, index, phases) =>
    !isKey(key) || phases.slice(0, index).some((earlier) => earlier.key === key),
  "bad-title": ({ title }) => !isTitle(title),
  "bad-minutes": ({ minutes }) =>
    minutes !== null && !(Number.isInteger(minutes) && 1 <= minutes && minutes <= longestPhase),
  "advance-without-minutes": ({ autoAdvance, minutes }) => autoAdvance && minutes === null,
  "ballot-twice": ({ allows: { ballot } }, index, phases) =>
    ballot !== null && phases.slice(0, index).some((earlier) => earlier.allows.ballot === ballot),
  "closing-before-opening": ({ allows: { ballot } }, index, phases) =>
    ballot === "CLOSING" && !phases.slice(0, index).some((earlier) => earlier.allows.ballot === "OPENING"),
  "reveals-too-early": ({ allows }, index, phases) =>
    allows.reveals && phases.slice(index).some((later) => later.allows.ballot !== null),
  "nobody-answers": (phase, index, phases) =>
    needsAnswers(phase) && !phases.slice(index).some(({ allows }) => allows.reply || allows.floor),
  "gate-without-posts": (phase) => phase.writeFirst !== null && !bothMayPost(phase),
  "swap-without-writing": (phase) => phase.allows.swap && !isArguing(phase),
};

/** Where a teacher says "next" or "previous" they mean no phase of that key (phaseIndexFor). */
const isKey = (key: string): boolean => /^[a-z0-9-]{1,40}$/.test(key) && key !== "next" && key !== "previous";

const isTitle = (title: string): boolean =>
  readField(title, { isRequired: true, longest: longest.phaseTitle }).ok;

/** A concession needs no answer, all other posts do. */
const needsAnswers = ({ allows }: Phase): boolean =>
  sides.some((side) => allows.post[side].some((kind) => kind !== "CONCEDE"));

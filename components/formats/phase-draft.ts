import { allowsNothing, type Phase } from "@/lib/debate/phases";
import { minutesOfDay } from "./use-duration";

export const units = ["minutes", "days"] as const;

/**
 * A phase while it is being changed: its length as it was typed. An empty `amount` is a phase that lasts
 * until the teacher moves on.
 */
export type PhaseDraft = Omit<Phase, "minutes"> & Readonly<{ amount: string; unit: (typeof units)[number] }>;

export function draftOf({ minutes, ...phase }: Phase): PhaseDraft {
  const isDays = minutes !== null && minutes % minutesOfDay === 0;
  return {
    ...phase,
    amount: minutes === null ? "" : String(isDays ? minutes / minutesOfDay : minutes),
    unit: isDays ? "days" : "minutes",
  };
}

/**
 * A phase for the rules to judge. What was typed as its length and is no number becomes NaN minutes, which
 * they call a fault.
 */
export function phaseFrom({ amount, unit, ...phase }: PhaseDraft): Phase {
  const typed = amount.trim();
  if (typed === "") return { ...phase, minutes: null, autoAdvance: false };
  const number = /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : Number.NaN;
  return { ...phase, minutes: unit === "days" ? number * minutesOfDay : number };
}

/**
 * The drafts as the form sends them. A length that is no number goes as it was typed, for the server to
 * refuse.
 */
export const phasesField = (drafts: readonly PhaseDraft[]): string =>
  JSON.stringify(
    drafts.map((draft) => {
      const phase = phaseFrom(draft);
      return Number.isNaN(phase.minutes) ? { ...phase, minutes: draft.amount } : phase;
    }),
  );

/** A new phase of five minutes in which nothing is allowed yet. */
export const newDraft = (title: string): PhaseDraft => ({
  key: freshKey(),
  title,
  amount: "5",
  unit: "minutes",
  autoAdvance: true,
  allows: allowsNothing,
  writeFirst: null,
  sayItBack: false,
});

const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

const freshKey = (): string =>
  `p-${Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => alphabet[byte % alphabet.length]).join("")}`;

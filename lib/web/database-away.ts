import { AsyncLocalStorage } from "node:async_hooks";

type Met = { isAway: boolean };

/** The same for all of the framework's bundles. */
const kept = globalThis as {
  crossfloorDatabaseIsAway?: boolean;
  crossfloorMet?: AsyncLocalStorage<Met>;
};

const met = kept.crossfloorMet ?? new AsyncLocalStorage<Met>();
kept.crossfloorMet = met;

/** Whether the database gave no answer when it was asked last. */
export const isDatabaseAway = (): boolean => kept.crossfloorDatabaseIsAway === true;

export function noteDatabase({ isAway }: Readonly<{ isAway: boolean }>): void {
  kept.crossfloorDatabaseIsAway = isAway;
}

/** Answers a request, and gives it a way to ask whether it came to a database that is away. */
export const answerKnowing = (answer: (hasMetAway: () => boolean) => void): void => {
  const own = { isAway: false };
  met.run(own, answer, () => own.isAway || isDatabaseAway());
};

/** Says so of the request that is being answered, wherever in it that was found out. */
export function noteMetAway(): void {
  const own = met.getStore();
  if (own) own.isAway = true;
}

/** Whether the request that is being answered met it so far. */
export const hasMetAway = (): boolean => met.getStore()?.isAway === true || isDatabaseAway();

/** Asks the framework for the page that says so: in place of a page, or of a form's answer without script. */
export const awayHeader = "x-crossfloor-away";

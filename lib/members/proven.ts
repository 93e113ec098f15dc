const kept = globalThis as { crossfloorProven?: Set<string> };

/** The hashes of the secrets that proved somebody last, the latest at the end; one for all bundles. */
const proven = kept.crossfloorProven ?? new Set<string>();
kept.crossfloorProven = proven;

const mostKept = 20_000;

/** Notes that a secret proved somebody. */
export function noteProven(hash: string): void {
  proven.delete(hash);
  proven.add(hash);
  const [oldest] = proven;
  if (proven.size > mostKept && oldest !== undefined) proven.delete(oldest);
}

/** Whether a secret proved somebody lately: it says who is waited for, never who may do something. */
export const hasProven = (hash: string): boolean => proven.has(hash);

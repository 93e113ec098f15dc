const kept = globalThis as { crossfloorDatabaseIsAway?: boolean };

/**
 * Whether the database gave no answer when it was asked last; the same for all of the framework's bundles.
 */
export const isDatabaseAway = (): boolean => kept.crossfloorDatabaseIsAway === true;

export function noteDatabase({ isAway }: Readonly<{ isAway: boolean }>): void {
  kept.crossfloorDatabaseIsAway = isAway;
}

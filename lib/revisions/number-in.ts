/** The revision that an address asks for: undefined where it asks for none, null where there can be no such one. */
export function numberIn(asked: string | null | undefined): number | null | undefined {
  if (asked === null || asked === undefined) return undefined;
  return /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : null;
}

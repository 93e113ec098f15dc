/** The revision that an address asks for: undefined for none in particular, null where there can be none. */
export function numberIn(asked: string | null | undefined): number | null | undefined {
  if (asked === null || asked === undefined) return undefined;
  return /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : null;
}

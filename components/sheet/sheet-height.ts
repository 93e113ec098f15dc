/** How far the arguments' sheet is up: only its handle, half of the window, or all of it. */
export type SheetHeight = "handle" | "half" | "full";

/** Faster than this, in the window's heights a second, a finger throws the sheet. */
const throwing = 0.6;

/**
 * Where a sheet comes to rest that is let go at a share of the window's height: at the nearest height, or the
 * next one up or down where it is thrown.
 */
export function restOf(share: number, speed: number): SheetHeight {
  if (speed > throwing) return share < 0.5 ? "half" : "full";
  if (speed < -throwing) return share > 0.6 ? "half" : "handle";
  return share < 0.3 ? "handle" : share < 0.75 ? "half" : "full";
}

/**
 * Up to when a member was told of their side is kept on this device, so that a reload tells nothing twice; in
 * memory where the browser keeps nothing.
 */
const told = new Map<string, string>();

const placeOf = (seat: string): string => `crossfloor-placed:${seat}`;

/** Whether a member was told of what happened at that time, ISO, or later. */
export const wasTold = (seat: string, at: string): boolean => at <= (told.get(seat) ?? readKept(seat));

export function keepTold(seat: string, at: string): void {
  told.set(seat, at);
  try {
    localStorage.setItem(placeOf(seat), at);
  } catch {
    // It holds as long as the page.
  }
}

function readKept(seat: string): string {
  try {
    return localStorage.getItem(placeOf(seat)) ?? "";
  } catch {
    return "";
  }
}

const here = "http://here.invalid";

/**
 * Where to go after logging in: the path that was asked for if it is one of this site, else the teacher's
 * rooms. What counts is where a browser ends up that is sent to the answer, not how the question looks.
 */
export function nextPath(asked: unknown): string {
  if (typeof asked !== "string" || !asked.startsWith("/")) return "/rooms";
  const path = pathAt(asked);
  return path !== null && pathAt(path) === path ? path : "/rooms";
}

/** Path and query of an address, read as a browser reads it here; null where that is elsewhere. */
function pathAt(address: string): string | null {
  if (!URL.canParse(address, here)) return null;
  const { origin, pathname, search } = new URL(address, here);
  return origin === here ? `${pathname}${search}` : null;
}

const here = "http://here.invalid";

/**
 * Where to go after logging in: the path that was asked for if it is one of this site, else the teacher's
 * rooms.
 */
export function nextPath(asked: unknown): string {
  if (
    typeof asked !== "string" ||
    !asked.startsWith("/") ||
    /[\\\s\p{Cc}]/u.test(asked) ||
    !URL.canParse(asked, here)
  )
    return "/rooms";
  const url = new URL(asked, here);
  return url.origin === here ? `${url.pathname}${url.search}` : "/rooms";
}

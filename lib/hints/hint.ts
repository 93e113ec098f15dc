import { cookies } from "next/headers";
import { type Role, roles } from "../debate/vocabulary";

export const hintCookie = "crossfloor-hints";

/** The roles whose first steps this browser has been shown and has put away. */
export async function readSeenHints(): Promise<readonly Role[]> {
  const seen = (await cookies()).get(hintCookie)?.value.split(".") ?? [];
  return roles.filter((role) => seen.includes(role));
}

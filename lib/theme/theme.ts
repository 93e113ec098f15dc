import { readCookie } from "../web/cookie-jar";
import { themeCookie } from "../web/cookies";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** How this browser wants its pages; "system" where it never chose. */
export async function readTheme(): Promise<Theme> {
  const chosen = await readCookie(themeCookie);
  return themes.find((theme) => theme === chosen) ?? "system";
}

import { cookies } from "next/headers";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = "crossfloor-theme";

/** How this browser wants its pages; "system" where it never chose. */
export async function readTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(themeCookie)?.value;
  return themes.find((theme) => theme === chosen) ?? "system";
}

import { readFileSync } from "node:fs";

type Listed = Readonly<{ page: string; regex: string }>;

/** Answers how the house writes the route of an address that was asked for; of none of ours, "other". */
export type PatternOf = (url: string) => string;

/** Reads the build's routes. */
export function readRoutePatterns(file = ".next/routes-manifest.json"): PatternOf {
  const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(file, "utf8")) as Readonly<
    Record<"staticRoutes" | "dynamicRoutes", readonly Listed[]>
  >;
  const still = new Set(staticRoutes.map(({ page }) => page).filter((page) => !page.startsWith("/_")));
  const moving = dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
  return (url) => {
    const [path = ""] = url.split("?", 1);
    if (path.startsWith("/_next/static/")) return "/_next/static/*";
    if (still.has(path)) return path;
    return moving.find(({ regex }) => regex.test(path))?.page ?? "other";
  };
}

import type { Page } from "@playwright/test";
import axe from "axe-core";

const standards = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds on a page, a line for each fault: in full, or only what colours and widths can change. It is
 * brought to a page once.
 */
export async function faultsOn(page: Page, isFull: boolean): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const runOnly = isFull
    ? { type: "tag" as const, values: standards }
    : { type: "rule" as const, values: ["color-contrast", "target-size"] };
  // From the top: what a bar that stays covers for a moment can be scrolled from under it.
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  const violations = await page.evaluate(
    async (options) =>
      (await (window as unknown as { axe: typeof axe }).axe.run(document, options)).violations,
    { runOnly, resultTypes: ["violations" as const] },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}

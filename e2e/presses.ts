import type { Page } from "@playwright/test";

/** Counts what a hand presses on a page from now on; answers how often it did. */
export async function countPresses(page: Page): Promise<() => Promise<number>> {
  const counted = await page.evaluateHandle(() => {
    const presses = { count: 0 };
    document.addEventListener("click", ({ isTrusted }) => isTrusted && presses.count++, true);
    return presses;
  });
  return () => counted.evaluate(({ count }) => count);
}

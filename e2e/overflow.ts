import type { Page } from "@playwright/test";

/** By how many pixels a page is wider than its window; 0 or less where it fits. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

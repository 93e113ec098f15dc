import type { Page } from "@playwright/test";

/** By how many pixels a page is wider than its window without a scroll bar; 0 where it fits. For the page. */
export const overflow = (): number =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth;

export const overflowOf = (page: Page): Promise<number> => page.evaluate(overflow);

/** The innermost parts of a page that stand out of its window, by their tag and class. */
export const wideParts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isWide = (element: Element) => element.getBoundingClientRect().right > window.innerWidth + 0.5;
    const wide = [...document.querySelectorAll("body *")].filter(isWide);
    const inner = wide.filter(
      (element) => !wide.some((other) => other !== element && element.contains(other)),
    );
    return inner.slice(0, 5).map(({ tagName, className }) => `${tagName} ${className}`);
  });

import { expect, type Locator } from "@playwright/test";

/**
 * Waits until the page's script has taken a part over. What is pressed before goes out as plain forms go, and
 * a browser without a network then shows a page of its own.
 */
export async function scriptTakenOver(part: Locator): Promise<void> {
  const isOurs = (element: Element) => Object.keys(element).some((key) => key.startsWith("__reactProps$"));
  await expect.poll(() => part.evaluate(isOurs)).toBe(true);
}

import { askForNews } from "./server";
import type { LiveStore } from "./store";

const patience = 8000;

/**
 * Draws the page anew from the server where the server still lets it in, and answers whether it did. A
 * browser that is answered with anything else leaves the page for it, and what is typed there is lost.
 */
export const refreshing =
  (store: LiveStore, refresh: () => void, onDoubt: () => void) => async (): Promise<boolean> => {
    const { kind } = await askForNews(store, 0, AbortSignal.timeout(patience));
    const isLetIn = kind === "news";
    if (isLetIn) refresh();
    else onDoubt();
    return isLetIn;
  };

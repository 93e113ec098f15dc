/**
 * A text for client components. They are given its key where a page comes as HTML: while the server draws it
 * they take the text from here, and the browser from the page, where it stands once. Script that asks for a
 * page's data is given the text itself.
 */
export type Handed = Readonly<{ key: string; json?: string }>;

/** Server components and client components each have this file for themselves, so the texts are elsewhere. */
const keeper = globalThis as { crossfloorHandedOver?: Map<string, string> };
keeper.crossfloorHandedOver ??= new Map();
const texts = keeper.crossfloorHandedOver;

export const handOver = (key: string, json: string) => void texts.set(key, json);

/** To be called when the page is sent, for a text that is one page's own. */
export const forget = (key: string) => void texts.delete(key);

/**
 * What was handed over. A browser keeps it, for a page that is drawn again on the way back. Null where the
 * page came without it, as one does that the server could not draw to its end.
 */
export function receive({ key, json }: Handed): string | null {
  if (json !== undefined) return json;
  const text = texts.get(key) ?? globalThis.document?.getElementById(key)?.textContent;
  if (text && globalThis.document) texts.set(key, text);
  return text || null;
}

/** JSON as the inside of a script element: nothing in it can end the element or begin a comment. */
export const inert = (json: string): string => json.replaceAll("<", "\\u003c");

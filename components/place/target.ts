/**
 * What of a paragraph is to be seen and to have the focus: a post or the field of its reply; without a post
 * the paragraph's number in the margin or the field for a new argument.
 */
export type Target = Readonly<{ postId: string | null; isWriting: boolean }>;

/** The target on the page; null while it is not drawn. */
export function findTarget({ postId, isWriting }: Target, paragraphId: string): HTMLElement | null {
  const place =
    postId === null ? findPlace(isWriting, paragraphId) : document.getElementById(`post-${postId}`);
  return (isWriting ? place?.querySelector<HTMLElement>("textarea:not([hidden] *)") : null) ?? place;
}

const findPlace = (isWriting: boolean, paragraphId: string): HTMLElement | null =>
  isWriting
    ? document.getElementById("arguments")
    : (findParagraph(paragraphId)?.querySelector("button") ?? null);

/** A paragraph of the essay on the page. */
export const findParagraph = (paragraphId: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(paragraphId)}"]`);

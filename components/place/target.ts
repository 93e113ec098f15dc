/**
 * What of a paragraph is to be seen and to have the focus: a post or the box of a form below it; without a
 * post the paragraph's number in the margin or the box for a new argument.
 */
export type Target = Readonly<{
  postId: string | null;
  isWriting: boolean;
  /** Whether the words to be answered are to be chosen by sentence first. */
  isPicking?: boolean;
}>;

/** The target on the page; null while it is not drawn. */
export function findTarget({ postId, isWriting }: Target, paragraphId: string): HTMLElement | null {
  if (postId !== null) {
    const post = document.getElementById(`post-${postId}`);
    return (
      (isWriting
        ? boxIn(post, ".reasons button, input[name=restatement], textarea, input[name=reason]")
        : null) ?? post
    );
  }
  if (!isWriting) return findParagraph(paragraphId)?.querySelector("button") ?? null;
  const sheet = document.getElementById("arguments");
  return boxIn(sheet, "textarea") ?? sheet?.querySelector<HTMLElement>(".arguments-body") ?? null;
}

/** A paragraph of the essay on the page. */
export const findParagraph = (paragraphId: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(paragraphId)}"]`);

/** The first box of a kind that can be seen. */
const boxIn = (place: HTMLElement | null, kinds: string): HTMLElement | null =>
  [...(place?.querySelectorAll<HTMLElement>(kinds) ?? [])].find((box) => box.getClientRects().length > 0) ??
  null;

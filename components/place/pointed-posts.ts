/**
 * Lets posts stand out whose words the pointer is on in the essay. Set on the page itself: no part of the
 * room has to be drawn for it.
 */
export function pointAtPosts(postIds: readonly string[]): void {
  for (const post of document.querySelectorAll("[data-pointed]")) post.removeAttribute("data-pointed");
  for (const id of postIds) document.getElementById(`post-${id}`)?.setAttribute("data-pointed", "");
}

/**
 * The posts that quote the words under something on the page, and their paragraph; null where nobody quotes
 * them.
 */
export function postsUnder(
  target: EventTarget | null,
): Readonly<{ postIds: readonly string[]; paragraphId: string }> | null {
  const mark = target instanceof HTMLElement ? target.closest("mark") : null;
  const paragraphId = mark?.closest<HTMLElement>("[data-paragraph]")?.dataset.paragraph;
  const postIds = mark?.dataset.posts?.split(" ").filter(Boolean) ?? [];
  return paragraphId && postIds.length > 0 ? { postIds, paragraphId } : null;
}

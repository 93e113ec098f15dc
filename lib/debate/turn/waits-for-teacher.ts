import type { PostView } from "../views";

/**
 * Whether a post, as the teacher sees it, waits for her: it is held, or the class flagged it and still sees
 * it.
 */
export const waitsForTeacher = ({ status, flags = 0 }: PostView): boolean =>
  status === "PENDING" || (status === "PUBLISHED" && flags > 0);

import type { Snapshot } from "../../debate/events";
import type { Annotated, Said } from "./annotations";

/** The published posts that somebody sees, to be annotations of what they see. */
export const annotatedIn = ({ motion, posts, room }: Snapshot, at: string): Annotated => ({
  at,
  title: room.title,
  language: motion.language,
  posts: posts.flatMap(({ author, body, ...post }): Said[] =>
    post.status === "PUBLISHED" && author && body !== null ? [{ ...post, name: author.name, body }] : [],
  ),
});

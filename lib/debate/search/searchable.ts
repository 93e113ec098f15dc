import { audienceOfPost, type Viewer } from "../audience";
import type { ParagraphView } from "../motion/motion-view";
import type { MemberRow } from "../rows";
import type { WholeRoom } from "../snapshot";
import { plainOf } from "../typeset/typeset";
import type { PostView } from "../views";
import { seePost } from "../visibility";

/** What of a room somebody can look through: what they see, and nothing else. */
export type Searchable = Readonly<{
  posts: ReadonlyMap<string, PostView>;
  paragraphs: ReadonlyMap<string, ParagraphView>;
}>;

/** The posts whose words a member is shown, and the essay's paragraphs, by id. */
export function searchableFor(
  { posts, gate, motion, room: { names } }: Pick<WholeRoom, "posts" | "gate" | "motion" | "room">,
  me: MemberRow & Pick<Viewer, "isOnWall">,
): Searchable {
  const seen = posts.flatMap((row) => seePost(row, audienceOfPost(me, row, gate), names) ?? []);
  return {
    posts: new Map(seen.filter(({ body }) => body !== null).map((post) => [post.id, post])),
    paragraphs: new Map(motion.paragraphs.map((paragraph) => [paragraph.id, paragraph])),
  };
}

/** What of a post is looked through: what it restates, and what it says, without the marks in it. */
export const searchedText = ({ restatement, ...post }: Pick<PostView, "restatement" | "body" | "typeset">) =>
  [...(restatement ? [restatement.text] : []), plainOf(post)].join("\n");

import type { StoredPost } from "../debate/rows";
import type { WholeRoom } from "../debate/snapshot";

/** Of each kind of row, with what is made of it for those who see it, in bytes, its texts not counted. */
const ofRow = { post: 3500, member: 2000, vote: 200, room: 20_000, event: 100 } as const;

/**
 * A letter takes up to two bytes, in the row and in each of the texts that are made of it, and one in their
 * bytes.
 */
const ofLetter = 9;

/** About how much memory a room takes while it is kept, in bytes. */
export function sizeOf({ members, posts, motion, ballots, scores }: WholeRoom): number {
  const letters = [...motion.paragraphs, ...motion.between].reduce((sum, { text }) => sum + text.length, 0);
  const ratings = [...scores.values()].reduce((sum, given) => sum + given.length, 0);
  return (
    ofRow.room +
    ofRow.member * members.length +
    ofRow.vote * (2 * ballots.size + ratings) +
    ofLetter * letters +
    sizeOfPosts(posts)
  );
}

/** Of the last events of a room, which are kept with it. */
export const sizeOfLog = (events: number): number => ofRow.event * events;

export const sizeOfPosts = (posts: readonly StoredPost[]): number =>
  posts.reduce((sum, post) => sum + ofRow.post + ofLetter * lettersOf(post), 0);

const lettersOf = ({ body, quote, evidence }: StoredPost): number =>
  evidence.reduce(
    (sum, { url, title, words }) => sum + url.length + title.length + words.length,
    body.length + (quote ? quote.exact.length + quote.prefix.length + quote.suffix.length : 0),
  );

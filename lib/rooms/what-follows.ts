import { type Gate, gatePlace, gateScopeOf, openedBy, openedKey } from "../debate/gates";
import { type RatingView, ratingsOf } from "../debate/ratings";
import type { RatingRow, StoredPost } from "../debate/rows";
import { mayVote, type WholeRoom } from "../debate/snapshot";
import type { TurnoutView } from "../debate/views";
import { seeTurnout } from "../debate/visibility";

/** What follows from a room's rows: the turnout, the means of ratings, and where its gate was opened. */

type Rated = Pick<WholeRoom, "room" | "clock" | "members" | "posts" | "scores">;

/**
 * How strong readers find each published post, of phases that are over; of all once the room is archived.
 * What was given counts for good: a mean that changed as its rater went would tell what they gave.
 */
export function viewRatings({
  room,
  clock,
  members,
  posts,
  scores,
}: Rated): Readonly<Record<string, RatingView>> {
  const ratings = members.flatMap(({ id }) => scores.get(id) ?? []);
  const published = posts.filter(({ status }) => status === "PUBLISHED");
  const counted = ratingsOf(ratings, published, isOverIn(room.isArchived, clock.phaseIndex));
  return room.broughtRatings ? { ...room.broughtRatings, ...counted } : counted;
}

const isOverIn = (isArchived: boolean, running: number) => (phaseIndex: number) =>
  isArchived || phaseIndex !== running;

/** Whether other ratings count than before: a phase is over, the room was archived. */
export function isRatedAnew(after: Rated, before: Rated, given: readonly RatingRow[]): boolean {
  const isOver = isOverIn(after.room.isArchived, after.clock.phaseIndex);
  return (
    after.room.isArchived !== before.room.isArchived ||
    after.clock.phaseIndex !== before.clock.phaseIndex ||
    given.some(({ phaseIndex }) => isOver(phaseIndex))
  );
}

type Voting = Pick<WholeRoom, "clock" | "members" | "ballots">;
type Turned = Pick<WholeRoom, "turnout">;

/** How many may vote and did, while a ballot is open. */
export function turnoutOf({ clock, members, ballots }: Voting, before: Voting & Turned): TurnoutView | null {
  const isSame = clock === before.clock && members === before.members && ballots === before.ballots;
  if (isSame) return before.turnout;
  const voters = members.filter(mayVote);
  const cast = { OPENING: 0, CLOSING: 0 };
  for (const { id } of voters) for (const { stage } of ballots.get(id) ?? []) cast[stage] += 1;
  return seeTurnout(clock, cast, voters.length);
}

type Gated = Pick<WholeRoom, "room" | "clock" | "isRevealed" | "posts">;

/**
 * The gate in force, and who has written first where. The one before stays where nobody new has. What was
 * noted of what somebody said is nothing they wrote.
 */
export function gateOf(
  { room, clock, isRevealed, posts }: Gated,
  before: WholeRoom,
  written: readonly StoredPost[],
): Gate | null {
  const scope = gateScopeOf(clock, room.writeFirst, isRevealed);
  if (!scope) return null;
  const { phaseIndex } = clock;
  const inPhase = (post: StoredPost) => post.phaseIndex === phaseIndex && !post.isSpoken;
  const { gate } = before;
  const isSame = gate?.scope === scope && gate.phaseIndex === phaseIndex;
  const hasOpened = (post: StoredPost) =>
    gate?.opened.has(openedKey(post.authorId, gatePlace(scope, post.paragraphId)));
  if (isSame && written.filter(inPhase).every(hasOpened)) return gate;
  return { scope, phaseIndex, opened: openedBy(scope, posts.filter(inPhase)) };
}

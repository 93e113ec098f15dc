import { newId } from "../db/new-id";
import type { Ids } from "./brought-rows";
import { isHiding } from "./file-faults";
import type { RoomFile } from "./schemas";

export const count = (list: readonly unknown[]): number => list.length;

/** New ids that follow one another as they are taken: what was written at one moment keeps its order. */
export function inTurn(many: number): () => string {
  const ids = Array.from({ length: many }, newId).sort();
  return () => ids.shift() ?? newId();
}

export function idsFor({ members, posts }: RoomFile): Ids {
  const nextMember = inTurn(members.length);
  const nextPost = inTurn(posts.length);
  const ofMembers = new Map(members.map(({ id }) => [id, nextMember()]));
  const ofPosts = new Map(posts.map(({ id }) => [id, nextPost()]));
  const owner = ofMembers.get(members.find(({ isOwner }) => isOwner)?.id ?? "") ?? "";
  return {
    roomId: newId(),
    member: (ref) => (ref === null ? null : (ofMembers.get(ref) ?? null)),
    post: (ref) => ofPosts.get(ref) ?? "",
    owner,
    nobody: newId(),
  };
}

/** A vote that was cast alone is nobody's to see: of such a tally only its size is known, and never shown. */
const alone = { FOR: 0, AGAINST: 0, UNDECIDED: 1 };

export function resultsToKeep({ results }: RoomFile, ids: Ids): object | null {
  if (!results || isHiding(results)) return null;
  const { tallies, credits } = results;
  const kept = {
    ...results,
    tallies: { opening: tallies.opening ?? alone, closing: tallies.closing ?? alone },
    credits: credits && {
      ...credits,
      posts: credits.posts.map((credit) => ({ ...credit, postId: ids.post(credit.postId) })),
    },
  };
  return kept;
}

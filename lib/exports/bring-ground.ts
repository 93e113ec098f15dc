import type { Transaction } from "../db/client";
import { newId } from "../db/new-id";
import { addDoor } from "../db/places/door";
import type { Ids } from "./brought-rows";
import type { RoomFile } from "./schemas";

/** Brings the sentences of common ground in. What each said of them stays with the room they come from. */
export async function addGround(tx: Transaction, { ground }: RoomFile, ids: Ids): Promise<void> {
  const { roomId } = ids;
  for (const { by, text, phase, isHeld, counted, posts, review, at } of ground) {
    const id = newId();
    await tx.sentence.create({
      data: {
        roomId,
        id,
        authorId: ids.member(by) ?? ids.owner,
        text,
        phaseIndex: phase,
        isHeld,
        counted: counted ?? undefined,
        createdAt: new Date(at),
      },
      select: { id: true },
    });
    await tx.sentencePost.createMany({
      data: posts.map((post) => ({ roomId, sentenceId: id, postId: ids.post(post) })),
    });
    await addDoor(tx, { key: id, roomId });
    if (review)
      await tx.sentenceReview.create({
        data: {
          roomId,
          sentenceId: id,
          verdict: review.verdict,
          reason: review.reason,
          byId: ids.member(review.by) ?? ids.owner,
          createdAt: new Date(review.at),
        },
        select: { sentenceId: true },
      });
  }
}

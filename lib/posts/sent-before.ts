import type { z } from "zod";
import type { Verdict } from "../db/room-transaction";
import type { Connection } from "../db/statement";
import { findSent } from "../db/write-statements";
import { refuse } from "../debate/outcome";
import type { Member } from "../members/member";
import type { postSchema } from "./schemas";

type NewPost = z.output<typeof postSchema>;
type Sent = Awaited<ReturnType<typeof findSent>>[number];

/** The post that came with a member's key before, as it was sent then. */
export async function readSent(on: Connection, { roomId, id, receipt }: Member): Promise<Sent | null> {
  const [found] = receipt ? await findSent(on, { roomId, authorId: id, key: receipt.key }) : [];
  return found ?? null;
}

/**
 * A post that came with this key before, where its receipt is gone: the same post is answered again, another
 * one is refused.
 */
export function answerAgain(
  sent: Sent,
  { kind, body, paragraphId, parentId }: NewPost,
): Verdict<{ postId: string }> {
  const isSame =
    sent.kind === kind &&
    sent.body === body &&
    (parentId ? sent.parentId === parentId : sent.parentId === null && sent.paragraphId === paragraphId);
  return isSame ? { value: { postId: sent.id }, events: [] } : refuse("idempotency-mismatch");
}

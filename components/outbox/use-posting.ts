"use client";

import { nanoid } from "nanoid";
import { unstable_isUnrecognizedActionError as isFromOldPage } from "next/navigation";
import { meOf } from "@/components/live/room-parts";
import { useConnection, useReading, useRefresh, useSelected } from "@/components/live/room-store";
import { useRoomPlace } from "@/components/place/room-place";
import type { Snapshot } from "@/lib/debate/events";
import { idle } from "@/lib/members/form";
import { writePostAction } from "@/lib/posts/actions";
import { formOf } from "./form-fields";
import type { Fault, Fields, Sent, Words } from "./outbox";
import { inOrder, isUnanswered, keyOf, parentOf, type SentWords } from "./sent-post";
import { useShelf } from "./use-outbox";

const ownIds = ({ posts, me }: Snapshot) =>
  posts.filter(({ author }) => author?.memberId === me.memberId).map(({ id }) => id);

/**
 * What an author may do with a post that is not with the class yet. A post keeps its key however often it is
 * sent, so it is written once.
 */
export function usePosting() {
  const shelf = useShelf();
  const me = useSelected(meOf);
  const readRoom = useReading();
  const isLive = useConnection() === "live";
  const refresh = useRefresh();
  const { write } = useRoomPlace();

  const sentNow = (fault: Fault | null): Sent => ({
    at: new Date().toISOString(),
    before: ownIds(readRoom()),
    fault,
  });
  const send = async (words: SentWords) => {
    const place = placeOf(words);
    shelf.keep(place, withFault(words, null));
    const answer = await answerTo(words.fields);
    if (answer === "earlier") shelf.drop(place);
    if (typeof answer === "string" || "reason" in answer) return keepUnsent(words, answer);
    shelf.forget(place, { ...words, sent: { ...words.sent, fault: null, postId: answer.postId } });
    if (!isLive) refresh();
  };
  /** Where the class has these words as they were before, they are another post from now on. */
  const keepUnsent = (words: SentWords, fault: Fault) => {
    const post = fault === "earlier" ? { ...words, fields: { ...words.fields, key: [nanoid()] } } : words;
    shelf.keep(placeOf(post), withFault(post, fault));
  };
  /**
   * Sends what got no answer once more, one after the other; what its author takes up or throws away
   * meanwhile stays.
   */
  const sendUnanswered = async () => {
    const waiting = () => inOrder(shelf.read().sent).filter(isUnanswered);
    for (const key of waiting().map(keyOf)) {
      const words = waiting().find((one) => keyOf(one) === key);
      if (words) await send(words);
    }
  };
  const setAside = (words: Words) => shelf.keep(placeOf(words), { ...words, sent: sentNow("aside") });
  const takeUp = (words: SentWords) => {
    const { paragraphId, fields, sent } = words;
    const parentId = parentOf(words);
    const place = parentId ?? paragraphId;
    const other = shelf.read().drafts.get(place);
    shelf.drop(placeOf(words));
    if (other) setAside(other);
    const refusal = typeof sent.fault === "string" ? undefined : (sent.fault ?? undefined);
    shelf.keep(place, { paragraphId, fields, sent: null, refusal });
    write({ paragraphId, tool: parentId ? { name: "reply", postId: parentId } : null });
  };

  return {
    memberId: me.memberId,
    post: (paragraphId: string, fields: Fields) => send({ paragraphId, fields, sent: sentNow(null) }),
    tryAgain: send,
    sendUnanswered,
    setAside,
    takeUp,
    throwAway: (words: SentWords) => shelf.forget(placeOf(words), withFault(words, "thrown")),
    bringBack: (words: SentWords) => shelf.keep(placeOf(words), withFault(words, "aside")),
  };
}

/** Sends a post and answers its id, or why it did not arrive. */
async function answerTo(fields: Fields): Promise<Fault | Readonly<{ postId: string }>> {
  try {
    const answer = await writePostAction(idle, formOf(fields));
    if (answer.status === "done") return answer.value;
    if (answer.status === "idle") return "offline";
    return answer.refusal.reason === "idempotency-mismatch" ? "earlier" : answer.refusal;
  } catch (error) {
    return isFromOldPage(error) ? "old-page" : "offline";
  }
}

const placeOf = (words: Words): string => `sent-${keyOf(words)}`;

const withFault = (words: SentWords, fault: Fault | null): SentWords => ({
  ...words,
  sent: { ...words.sent, fault },
});

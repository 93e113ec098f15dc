"use client";

import { nanoid } from "nanoid";
import { meOf } from "@/components/live/room-parts";
import { useConnection, useRefreshNow, useSelected } from "@/components/live/room-store";
import { useRoomPlace } from "@/components/place/room-place";
import { notSentOf } from "@/components/sending/not-sent";
import { seatRefusalOf } from "@/components/sending/seat-notice";
import { idle } from "@/lib/members/form";
import { writePostAction } from "@/lib/posts/actions";
import { formOf } from "./form-fields";
import { inOrder, isUnanswered, keyOf, parentOf, type SentWords } from "./sent-post";
import { useOutbox } from "./use-outbox";
import type { Fault, Fields, Sent, Words } from "./words";

/**
 * What an author may do with a post that is not with the class yet. A post keeps its key however often it is
 * sent, so it is written once.
 */
export function usePosting() {
  const outbox = useOutbox();
  const me = useSelected(meOf);
  const isLive = useConnection() === "live";
  const refresh = useRefreshNow();
  const { write } = useRoomPlace();

  const sentNow = (fault: Fault | null): Sent => ({ at: new Date().toISOString(), fault });
  /** Why a post that is sent now is not with the class; null where it is. */
  const faultOf = async (fields: Fields): Promise<Fault | null> => {
    try {
      const answer = await writePostAction(idle, formOf({ ...fields, seat: [me.memberId] }));
      if (answer.status === "done") return null;
      if (answer.status === "idle") return "offline";
      return answer.refusal.reason === "idempotency-mismatch" ? "earlier" : answer.refusal;
    } catch (error) {
      const why = notSentOf(error);
      return why === "waits" ? "away" : why;
    }
  };
  /** Sends a post, and answers it as it is where that failed. */
  const send = async (words: SentWords): Promise<SentWords | null> => {
    const place = placeOf(words);
    outbox.keep(place, withFault(words, null));
    const fault = await faultOf(words.fields);
    if (fault) return keepUnsent(words, fault);
    outbox.forget(place, { ...words, sent: { ...words.sent, fault: null, isAnswered: true } });
    if (!isLive) refresh();
    return null;
  };
  /** Where the class has these words as they were before, they are another post from now on. */
  const keepUnsent = (words: SentWords, fault: Fault): SentWords => {
    if (fault === "earlier") outbox.drop(placeOf(words));
    const post = fault === "earlier" ? { ...words, fields: { ...words.fields, key: [nanoid()] } } : words;
    const unsent = withFault(post, fault);
    outbox.keep(placeOf(unsent), unsent);
    return unsent;
  };
  /**
   * Sends what got no answer once more, one after the other; what its author takes up or throws away
   * meanwhile stays.
   */
  const sendUnanswered = async () => {
    const waiting = () => inOrder(outbox.read().sent).filter(isUnanswered);
    for (const key of waiting().map(keyOf)) {
      const words = waiting().find((one) => keyOf(one) === key);
      if (words) await send(words);
    }
  };
  /**
   * Asks the server about words whose key is in the room without an answer: are they the same? Where nobody
   * answers again, the next page asks.
   */
  const settle = async (words: SentWords) => {
    outbox.keep(placeOf(words), withFault(words, null));
    const fault = await faultOf(words.fields);
    if (fault === null) outbox.drop(placeOf(words));
    else if (fault !== "offline" && fault !== "away") keepUnsent(words, fault);
  };
  const setAside = (words: Words) => outbox.keep(placeOf(words), { ...words, sent: sentNow("aside") });
  const takeUp = (words: SentWords) => {
    const { paragraphId, fields, sent } = words;
    const parentId = parentOf(words);
    const place = parentId ?? paragraphId;
    const other = outbox.read().drafts.get(place);
    outbox.drop(placeOf(words));
    if (other) setAside(other);
    const refusal = typeof sent.fault === "string" ? undefined : (sent.fault ?? undefined);
    outbox.keep(place, { paragraphId, fields, sent: null, refusal });
    write({ paragraphId, tool: parentId ? { name: "reply", postId: parentId } : null });
  };

  /** Where the browser is not this member any more, the words go back into the box that they come from. */
  const post = async (paragraphId: string, fields: Fields) => {
    const unsent = await send({ paragraphId, fields, sent: sentNow(null) });
    if (unsent && seatRefusalOf(unsent.sent.fault)) takeUp(unsent);
  };

  return {
    memberId: me.memberId,
    post,
    tryAgain: send,
    settle,
    sendUnanswered,
    setAside,
    takeUp,
    throwAway: (words: SentWords) => outbox.forget(placeOf(words), withFault(words, "thrown")),
    bringBack: (words: SentWords) => outbox.keep(placeOf(words), withFault(words, "aside")),
  };
}

const placeOf = (words: Words): string => `sent-${keyOf(words)}`;

const withFault = (words: SentWords, fault: Fault | null): SentWords => ({
  ...words,
  sent: { ...words.sent, fault },
});

"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useSnapshot } from "@/components/live/room-store";
import { useRoomPlace } from "@/components/place/room-place";
import { isBeginning } from "@/lib/debate/events";
import type { PostView } from "@/lib/debate/views";

const idsOf = (posts: readonly PostView[]): ReadonlySet<string> => new Set(posts.map(({ id }) => id));

/** Milliseconds in which what arrives is gathered into one sentence. */
const pause = 5000;

/** A space that is not heard: with it the same sentence counts as said anew. */
const unheard = "\u00a0";

/**
 * Tells a screen reader, politely, what others have written: at most one sentence in a while, with what is
 * said to the reader first.
 */
export function Announcer() {
  const t = useTranslations("room.announce");
  const snapshot = useSnapshot();
  const { posts, me } = snapshot;
  const { numberOf } = useRoomPlace();
  const [atFirst] = useState(() => (isBeginning(snapshot) ? null : idsOf(posts)));
  const known = useRef(atFirst);
  const [said, setSaid] = useState("");
  const say = (sentence: string) =>
    setSaid((before) => (before === sentence ? sentence + unheard : sentence));

  const sayNew = useEffectEvent(() => {
    if (isBeginning(snapshot)) return;
    const before = known.current ?? idsOf(posts);
    known.current = idsOf(posts);
    const own = new Set(posts.filter(({ author }) => author?.memberId === me.memberId).map(({ id }) => id));
    const fresh = posts.filter(({ id }) => !before.has(id) && !own.has(id));
    const toReader = fresh.filter(({ parentId }) => parentId !== null && own.has(parentId));
    const sentences = [
      ...(toReader.length > 0 ? [t("toYou", { count: toReader.length, numbers: numbersOf(toReader) })] : []),
      ...(fresh.length > toReader.length
        ? [t("posts", { count: fresh.length - toReader.length, numbers: numbersOf(fresh) })]
        : []),
    ];
    if (sentences.length > 0) say(sentences.join(" "));
  });
  const numbersOf = (some: readonly PostView[]): string =>
    [...new Set(some.map(({ paragraphId }) => numberOf(paragraphId)))].toSorted((a, b) => a - b).join(", ");
  useEffect(() => {
    const timer = setInterval(sayNew, pause);
    return () => clearInterval(timer);
  }, []);

  return (
    <p aria-live="polite" className="sr-only">
      {said}
    </p>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { PostView } from "@/lib/debate/views";
import { usePhaseTitle } from "./phase-title";
import { useRoomPlace } from "./room-place";
import { useSnapshot } from "./room-store";

const pause = 4000;

/** Tells a screen reader, politely and several at a time, what others have written and that the phase has changed. */
export function Announcer() {
  const words = useTranslations("room.announce");
  const titleOf = usePhaseTitle();
  const { posts, phase, me } = useSnapshot();
  const { numberOf } = useRoomPlace();
  const known = useRef<ReadonlySet<string>>(new Set(posts.map(({ id }) => id)));
  const [said, setSaid] = useState("");

  const sayNew = useEffectEvent(() => {
    const isNew = (post: PostView) => !known.current.has(post.id) && post.author?.memberId !== me.memberId;
    const fresh = posts.filter(isNew);
    known.current = new Set(posts.map(({ id }) => id));
    const numbers = [...new Set(fresh.map((post) => numberOf(post.paragraphId)))].toSorted((a, b) => a - b);
    if (fresh.length > 0) setSaid(words("posts", { count: fresh.length, numbers: numbers.join(", ") }));
  });
  useEffect(() => {
    const timer = setInterval(sayNew, pause);
    return () => clearInterval(timer);
  }, []);

  const firstPhase = useRef(phase.key);
  const sayPhase = useEffectEvent(() => setSaid(words("phase", { title: titleOf(phase) })));
  useEffect(() => {
    if (phase.key === firstPhase.current) return;
    firstPhase.current = phase.key;
    sayPhase();
  }, [phase.key]);

  return (
    <p aria-live="polite" className="sr-only">
      {said}
    </p>
  );
}

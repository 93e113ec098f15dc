"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import style from "./crossing.module.css";

type Props = Readonly<{ again: string; note: ReactNode; children: ReactNode }>;

/** Lets what is inside walk when it is seen first, and again by a press; below it a note. */
export function WalkOnce({ again, note, children }: Props) {
  const [round, setRound] = useState(0);
  const [isSeen, setSeen] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!stage.current) return;
    const watch = new IntersectionObserver((seen) => setSeen(seen.some((one) => one.isIntersecting)), {
      threshold: 0.5,
    });
    watch.observe(stage.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={stage} data-seen={isSeen || undefined} className={style.stage}>
      <div key={round}>{children}</div>
      <div className={style.foot}>
        <button type="button" className={`link ${style.again}`} onClick={() => setRound(round + 1)}>
          {again}
        </button>
        {note}
      </div>
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClashNow } from "@/components/clash/clash-now";
import { cutPost } from "@/components/clash/said";
import { Steer } from "@/components/clash/steer";
import { useTurns } from "@/components/clash/use-turns";
import { useSnapshot } from "@/components/live/room-store";
import { useFlow } from "@/components/live/use-flow";
import { secondsFor, turnNow } from "@/lib/debate/clash/turns";
import { countWords } from "@/lib/debate/text/text";
import { DebateNow, WriteFirst } from "./debate-now";
import style from "./projector.module.css";
import { StillToAnswer } from "./still-to-answer";

/**
 * While people write: beside the clock one clash at a time; where none has its turn, the debate as a whole.
 * The wall stands while the debate is paused.
 */
export function WritingPhase({ clock }: Readonly<{ clock: ReactNode }>) {
  const t = useTranslations("present.clash");
  const snapshot = useSnapshot();
  const { posts, motion, phase } = snapshot;
  const flow = useFlow(snapshot);
  const wall = useTurns(snapshot, flow);
  const turn = turnNow(wall.turns);
  const clash = wall.choices.clashes.find(({ id }) => id === turn?.id);
  const shown = [turn?.id, turn?.answerId].flatMap((id) => posts.find((post) => post.id === id) ?? []);
  const words = shown.reduce((sum, post) => sum + countWords(cutPost(post).kept), 0);
  const number = motion.paragraphs.find(({ id }) => id === clash?.paragraphId)?.number;
  return (
    <div className={`${style.beside} ${turn ? style.withClash : ""}`}>
      <div className="grid min-w-0 content-center gap-[2vh]">
        {clock}
        {turn ? (
          <div className={`grid gap-[2vh] ${style.line}`}>
            {phase.gate ? <WriteFirst /> : null}
            <StillToAnswer flow={flow} isBrief />
          </div>
        ) : null}
        {wall.choices.clashes.length > 0 ? (
          <Steer
            {...wall}
            seconds={turn && !phase.paused ? secondsFor(words) : null}
            inWords={number === undefined ? "" : t("inWords", { number, name: shown[0]?.author?.name ?? "" })}
          />
        ) : null}
      </div>
      {turn && clash ? (
        <ClashNow
          key={`${wall.turns.at} ${turn.id}`}
          turn={turn}
          clash={clash}
          posts={posts}
          motion={motion}
        />
      ) : (
        <DebateNow snapshot={snapshot} flow={flow} />
      )}
    </div>
  );
}

"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { memo } from "react";
import type { Snapshot } from "@/lib/debate/events";
import { Turnout } from "./turnout";

/** Most phases hold no vote. */
const Ballot = dynamic(() => import("./ballot").then((part) => part.Ballot));

type Props = Pick<Snapshot, "room" | "phase" | "turnout" | "me">;

/** The secret vote, while a phase holds one. */
export const BallotForm = memo(function BallotForm({ room, phase, turnout, me }: Props) {
  const t = useTranslations("ballot");
  const stage = phase.allows.ballot;
  if (!stage) return null;
  return (
    <section id="vote" aria-labelledby="vote-title" className="scroll-mt-40 border-ink border-y-2 py-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="vote-title" className="text-2xl">
          {t(stage)}
        </h2>
        <Turnout turnout={turnout} />
      </div>
      {me.role === "TEACHER" ? (
        <p className="mt-2 text-quiet">{t("teacher")}</p>
      ) : me.isWatched ? (
        <p className="mt-2 text-quiet">{t("watched", { name: me.name })}</p>
      ) : (
        <Ballot key={stage} stage={stage} room={room} phase={phase} me={me} />
      )}
    </section>
  );
});

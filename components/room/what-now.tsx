"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { standOf, writerOf } from "@/components/live/standing";
import type { Snapshot } from "@/lib/debate/events";
import { isWriting, type PhaseAllows } from "@/lib/debate/phases";
import { changeRefusal } from "@/lib/debate/posts";
import { sides } from "@/lib/debate/vocabulary";

type Part = Pick<Snapshot, "room" | "phase" | "me">;

/**
 * What the reader can do now, in a sentence or a few: the first says what, the others what is special about
 * this phase.
 */
export const WhatNow = memo(function WhatNow({ room, phase, me }: Part) {
  const t = useTranslations("room.now");
  const tSide = useTranslations("room.you");
  const key = keyOf({ room, phase, me });
  const isBusy = isAtWork(key);
  const rules = isBusy ? rulesOf({ phase, me }) : [];
  return (
    <p className="max-w-prose text-pretty">
      {phase.allows.swap && me.side && isBusy ? (
        <b className="font-semibold">{t("swap", { side: tSide(me.side) })} </b>
      ) : null}
      {key === "teacherLobby" ? t(key, { code: codeOf(room.code) }) : t(key)}
      {rules.length > 0 ? (
        <span className="mt-1 block text-quiet text-sm">{rules.map((rule) => t(rule)).join(" ")}</span>
      ) : null}
    </p>
  );
});

const codeOf = (code: string | null): string => (code === null ? "" : `${code.slice(0, 3)}-${code.slice(3)}`);

function keyOf({ room, phase, me }: Part) {
  const { post, reply, ballot, reveals } = phase.allows;
  const refusal = changeRefusal(standOf({ phase, room }), writerOf(me));
  if (refusal?.reason === "archived") return "archived";
  if (refusal?.reason === "room-locked") return "locked";
  if (phase.paused) return me.role === "TEACHER" ? "teacherPaused" : "paused";
  if (me.role === "TEACHER") return teacherKeyOf(phase);

  if (reveals) return phase.holdsResults ? "resultsHeld" : "results";
  if (ballot) return me.ballots[ballot] ? "voted" : ballot === "OPENING" ? "voteFirst" : "voteLast";
  if (!isWriting(phase)) return me.role === "JUDGE" ? "judgeWait" : me.side ? "wait" : "waitForSide";
  if (me.role === "JUDGE") return "judge";
  if (me.isMuted) return "muted";
  if (!me.side) return "waitForSide";
  if (post[me.side].length === 0) return reply ? "reply" : "otherSide";
  if (isJoint(phase.allows)) return "joint";
  return me.side === "PROPOSITION" ? "proposition" : "opposition";
}

function teacherKeyOf({ index, allows, holdsResults }: Part["phase"]) {
  if (index === 0) return "teacherLobby";
  if (allows.reveals) return holdsResults ? "teacherResultsHeld" : "teacherResults";
  return allows.ballot ? "teacherVote" : isJoint(allows) ? "teacherJoint" : "teacherWriting";
}

/** Both sides write on the essay, and neither to attack it. */
const isJoint = ({ post }: PhaseAllows): boolean =>
  sides.every((side) => post[side].length > 0 && !post[side].includes("REBUT"));

const atWork = [
  "proposition",
  "opposition",
  "joint",
  "reply",
  "judge",
  "voteLast",
  "voted",
  "teacherWriting",
  "teacherJoint",
] as const;

const isAtWork = (key: ReturnType<typeof keyOf>): boolean => atWork.some((known) => known === key);

/** What is special about writing or reading in this phase. */
function rulesOf({ phase, me }: Pick<Part, "phase" | "me">) {
  const { gate, sayItBack, allows } = phase;
  if (me.role === "TEACHER") return gate ? (["teacherGate"] as const) : [];
  const isStudent = me.role === "STUDENT";
  const mayRebut = allows.reply || sides.some((side) => allows.post[side].includes("REBUT"));
  return [
    ...(isStudent && gate === "PARAGRAPH" ? (["firstHere"] as const) : []),
    ...(isStudent && gate === "PHASE" && me.opened.length === 0 ? (["firstOnce"] as const) : []),
    ...(isStudent && sayItBack && mayRebut ? (["sayItBack"] as const) : []),
    ...(allows.rate ? (["rate"] as const) : []),
  ];
}

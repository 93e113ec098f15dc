"use client";

import { useTranslations } from "next-intl";
import type { Snapshot } from "@/lib/debate/events";
import { changeFault } from "@/lib/debate/posts";
import { standOf, writerOf } from "./standing";

type Part = Pick<Snapshot, "room" | "phase" | "me">;

/** One sentence: what the reader can do now. */
export function WhatNow({ room, phase, me }: Part) {
  const words = useTranslations("room.now");
  const key = keyOf({ room, phase, me });
  return <p className="max-w-prose text-pretty">{key === "teacherLobby" ? words(key, { code: codeOf(room.code) }) : words(key)}</p>;
}

const codeOf = (code: string | null): string => (code === null ? "" : `${code.slice(0, 3)}-${code.slice(3)}`);

function keyOf({ room, phase, me }: Part) {
  const { post, reply, ballot, reveals } = phase.allows;
  const fault = changeFault(standOf({ phase, room }), writerOf(me));
  if (fault?.reason === "archived") return "archived";
  if (fault?.reason === "room-locked") return "locked";
  if (phase.paused) return me.role === "TEACHER" ? "teacherPaused" : "paused";
  if (me.role === "TEACHER") return teacherKeyOf(phase);

  if (reveals) return "results";
  if (ballot) return me.ballots[ballot] ? "voted" : ballot === "OPENING" ? "voteFirst" : "voteLast";
  const isWriting = reply || post.PROPOSITION.length > 0 || post.OPPOSITION.length > 0;
  if (!isWriting) return me.role === "JUDGE" ? "judgeWait" : me.side ? "wait" : "waitForSide";
  if (me.role === "JUDGE") return "judge";
  if (me.isMuted) return "muted";
  if (!me.side) return "waitForSide";
  if (post[me.side].length === 0) return reply ? "reply" : "otherSide";
  return me.side === "PROPOSITION" ? "proposition" : "opposition";
}

function teacherKeyOf({ index, allows }: Part["phase"]) {
  if (index === 0) return "teacherLobby";
  if (allows.reveals) return "teacherResults";
  return allows.ballot ? "teacherVote" : "teacherWriting";
}

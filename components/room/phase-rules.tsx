"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import type { Snapshot } from "@/lib/debate/events";
import { isWriting } from "@/lib/debate/phases";
import { sides } from "@/lib/debate/vocabulary";

type Part = Pick<Snapshot, "phase" | "me">;

/** What is special about writing or reading in this phase, where anything is. */
export const PhaseRules = memo(function PhaseRules({ phase, me }: Part) {
  const t = useTranslations("room.now");
  const rules = rulesOf({ phase, me });
  return rules.length > 0 ? (
    <p className="max-w-prose text-pretty text-quiet text-sm">{rules.map((rule) => t(rule)).join(" ")}</p>
  ) : null;
});

function rulesOf({ phase, me }: Part) {
  const { gate, sayItBack, allows } = phase;
  if (phase.paused || (me.role === "STUDENT" && !me.side)) return [];
  if (me.role === "TEACHER") return gate ? (["teacherGate"] as const) : [];
  const isStudent = me.role === "STUDENT" && !me.isMuted;
  const mayRebut =
    isWriting(phase) && (allows.reply || sides.some((side) => allows.post[side].includes("REBUT")));
  return [
    ...(isStudent && gate === "PARAGRAPH" ? (["firstHere"] as const) : []),
    ...(isStudent && gate === "PHASE" && me.opened.length === 0 ? (["firstOnce"] as const) : []),
    ...(isStudent && sayItBack && mayRebut ? (["sayItBack"] as const) : []),
    ...(allows.rate ? (["rate"] as const) : []),
  ];
}

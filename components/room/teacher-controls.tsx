"use client";

import { useTranslations } from "next-intl";
import type { Snapshot } from "@/lib/debate/events";
import { assignSidesAction, extendAction, movePhaseAction, pauseAction } from "@/lib/rooms/actions";
import { ActForm } from "./act-form";

/** What the teacher does to the clock and the sides, in the order of a lesson. */
export function TeacherControls({ room, phase }: Pick<Snapshot, "room" | "phase">) {
  const words = useTranslations("room.teacher");
  const roomId = room.id;
  const isFirst = phase.index === 0;
  const isLast = phase.index === phase.steps.length - 1;
  const policy = room.settings.sidePolicy;
  return (
    <fieldset aria-label={words("label")} className="flex flex-wrap items-center gap-2">
      {isFirst && policy !== "CHOICE" ? (
        <ActForm action={assignSidesAction} fields={{ roomId, policy: "BALANCED" }}>
          {words("assign")}
        </ActForm>
      ) : null}
      {isLast ? null : (
        <ActForm action={movePhaseAction} fields={{ roomId, to: "next" }} look="primary">
          {isFirst ? words("start") : words("next")}
        </ActForm>
      )}
      {isFirst ? null : (
        <ActForm action={pauseAction} fields={{ roomId, paused: phase.paused ? "false" : "true" }}>
          {phase.paused ? words("resume") : words("pause")}
        </ActForm>
      )}
      {phase.endsAt === null ? null : (
        <ActForm action={extendAction} fields={{ roomId, seconds: "60" }}>
          {words("minute")}
        </ActForm>
      )}
      {isFirst ? null : (
        <ActForm action={movePhaseAction} fields={{ roomId, to: "previous" }} look="quiet">
          {words("back")}
        </ActForm>
      )}
    </fieldset>
  );
}

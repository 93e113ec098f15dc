"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActForm } from "@/components/sending/act-form";
import type { Snapshot } from "@/lib/debate/events";
import { moderateAction } from "@/lib/moderation/actions";
import { extendAction, movePhaseAction, pauseAction, showResultsAction } from "@/lib/rooms/actions";
import { assignSidesAction } from "@/lib/sides/actions";
import { DeadlineForm } from "./deadline-form";
import { JoinedCount } from "./joined-count";

/** From this many minutes on a phase ends on a day rather than in a lesson. */
const long = 1440;

type Props = Pick<Snapshot, "room" | "phase"> &
  Readonly<{
    /** Shows before the start how many have joined; the wall does that by itself. */
    hasCount?: boolean;
  }>;

/**
 * What the teacher does to the clock, the sides and the gate, in the order of a lesson; nothing in an
 * archived room, where none of it is allowed.
 */
export function TeacherControls({ room, phase, hasCount = false }: Props) {
  const t = useTranslations("room.teacher");
  const isFirst = phase.index === 0;
  const isLast = phase.index === phase.steps.length - 1;
  const isLong = (phase.steps[phase.index]?.minutes ?? 0) >= long;
  const policy = room.settings.sidePolicy;
  const hasSidesBelow = usePathname().endsWith("/students");
  if (room.isArchived) return null;

  return (
    <fieldset aria-label={t("label")} className="flex flex-wrap items-center gap-2">
      {isFirst && !hasSidesBelow && (policy === "BALANCED" || policy === "MANUAL") ? (
        <ActForm action={assignSidesAction} fields={{ policy }} isOneStep done={t("assigned")}>
          {t("assign")}
        </ActForm>
      ) : null}
      {isLast ? null : (
        <ActForm action={movePhaseAction} fields={{ to: "next", from: phase.key }} isOneStep look="primary">
          {isFirst ? t("start") : t("next")}
        </ActForm>
      )}
      {isFirst ? null : (
        <ActForm action={pauseAction} fields={{ paused: phase.paused ? "false" : "true" }} isOneStep>
          {phase.paused ? t("resume") : t("pause")}
        </ActForm>
      )}
      {phase.endsAt === null ? null : isLong ? (
        <DeadlineForm endsAt={phase.endsAt} />
      ) : (
        <ActForm action={extendAction} fields={{ seconds: "60" }}>
          {t("minute")}
        </ActForm>
      )}
      {phase.holdsResults ? (
        <ActForm action={showResultsAction} fields={{}} look="primary">
          {t("showResults")}
        </ActForm>
      ) : null}
      {phase.gate ? (
        <ActForm action={moderateAction} fields={{ act: "reveal" }}>
          {t("reveal")}
        </ActForm>
      ) : null}
      {isFirst ? null : (
        <ActForm action={movePhaseAction} fields={{ to: "previous", from: phase.key }} isOneStep look="quiet">
          {t("back")}
        </ActForm>
      )}
      {isFirst && (policy === "OPINION" || policy === "CONTRARIAN") ? (
        <p className="text-sm text-quiet">{t("byVote")}</p>
      ) : null}
      {isFirst && hasCount ? <JoinedCount /> : null}
    </fieldset>
  );
}

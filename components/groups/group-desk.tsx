"use client";

import { useTranslations } from "next-intl";
import { usePhaseTitle } from "@/components/live/phase-title";
import { Select } from "@/components/ui/fields/select";
import type { PhaseView } from "@/lib/debate/views";
import { moveGroupsAction, pauseGroupsAction } from "@/lib/groups/actions";
import { ActOnGroups } from "./act-on-groups";

/** Which phase a group is to leave. */
export type Leaving = Readonly<{ id: string; phase: Pick<PhaseView, "key" | "title" | "index" | "steps"> }>;

type Props = Readonly<{ groups: readonly (Leaving & Readonly<{ isPaused: boolean }>)[] }>;

const leftBy = (groups: readonly Leaving[]): string =>
  groups.map(({ id, phase }) => `${id} ${phase.key}`).join("\n");

const isLast = ({ phase }: Leaving): boolean => phase.index === phase.steps.length - 1;

/** What is done to the clocks of all groups with one press. */
export function GroupDesk({ groups }: Props) {
  const t = useTranslations("groups.all");
  const titleOf = usePhaseTitle();
  const [first] = groups;
  if (!first) return null;
  const isPaused = groups.every((group) => group.isPaused);
  const hasBegun = groups.some(({ phase }) => phase.index > 0);
  const most = Math.max(...groups.map(({ phase }) => phase.index));
  const next = first.phase.steps[Math.min(most + 1, first.phase.steps.length - 1)];
  return (
    <fieldset aria-label={t("label")} className="flex flex-wrap items-end gap-x-6 gap-y-3">
      {groups.every(isLast) ? null : (
        <ActOnGroups
          action={moveGroupsAction}
          fields={{ to: "next", left: leftBy(groups) }}
          look="primary"
          submit={t(hasBegun ? "next" : "start")}
        />
      )}
      {hasBegun ? (
        <ActOnGroups
          action={pauseGroupsAction}
          fields={{ paused: String(!isPaused) }}
          submit={t(isPaused ? "resume" : "pause")}
        />
      ) : null}
      {hasBegun ? (
        <ActOnGroups action={moveGroupsAction} fields={{ left: leftBy(groups) }} submit={t("go")}>
          <Select
            label={t("to")}
            name="to"
            defaultValue={next?.key}
            options={first.phase.steps.map((step) => ({ value: step.key, label: titleOf(step) }))}
          />
        </ActOnGroups>
      ) : null}
    </fieldset>
  );
}

/** Moves one group on, and leaves the others where they are. */
export function MoveGroup({ group, number }: Readonly<{ group: Leaving; number: number }>) {
  const t = useTranslations("groups");
  return isLast(group) ? null : (
    <ActOnGroups
      action={moveGroupsAction}
      fields={{ to: "next", left: leftBy([group]) }}
      submit={t("next")}
      label={t("nextIn", { number })}
    />
  );
}

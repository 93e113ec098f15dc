"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { flushSync } from "react-dom";
import { usePhaseTitle } from "@/components/live/phase-title";
import type { Phase } from "@/lib/debate/phases";
import { draftOf, newDraft, type PhaseDraft } from "./phase-draft";

type Removed = Readonly<{ draft: PhaseDraft; index: number }>;

type PhasePart = "row" | "title" | "up" | "down";

/** The id of a part of a phase's row, where the focus goes: to the field in it if there is one. */
export const idOf = (key: string, part: PhasePart): string => `phase-${key}-${part}`;

export const undoId = "phase-undo";

/**
 * The phases of a format while they are changed. After each change of their order the focus is where one goes
 * on, and `said` says what happened.
 */
export function usePhaseDrafts(first: readonly Phase[]) {
  const t = useTranslations("formats.edit");
  const titleOf = usePhaseTitle();
  const [drafts, setDrafts] = useState(() => first.map(draftOf));
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [newest, setNewest] = useState<string | null>(null);
  const [said, setSaid] = useState("");

  /** Draws the new order at once, so that what gets the focus is there. */
  const reorder = (next: PhaseDraft[], taken: Removed | null, focusId: string, says: string) => {
    flushSync(() => {
      setDrafts(next);
      setRemoved(taken);
      setSaid(says);
    });
    const place = document.getElementById(focusId);
    const field = place?.querySelector("input");
    (field ?? place)?.focus();
    field?.select();
  };

  const change = (key: string, changed: Partial<PhaseDraft>) =>
    setDrafts((before) => before.map((draft) => (draft.key === key ? { ...draft, ...changed } : draft)));

  const move = (index: number, by: -1 | 1) => {
    const draft = drafts[index];
    const to = index + by;
    if (!draft || to < 0 || to >= drafts.length) return;
    const says = t("moved", { title: titleOf(draft), number: to + 1, count: drafts.length });
    reorder(
      drafts.toSpliced(index, 1).toSpliced(to, 0, draft),
      removed,
      idOf(draft.key, by < 0 ? "up" : "down"),
      says,
    );
  };

  const remove = (index: number) => {
    const draft = drafts[index];
    if (draft)
      reorder(drafts.toSpliced(index, 1), { draft, index }, undoId, t("removed", { title: titleOf(draft) }));
  };

  const undoRemoval = () => {
    if (!removed) return;
    const { draft, index } = removed;
    reorder(
      drafts.toSpliced(index, 0, draft),
      null,
      idOf(draft.key, "row"),
      t("restored", { title: titleOf(draft) }),
    );
  };

  const addAt = (index: number) => {
    const draft = newDraft(t("newPhase"));
    setNewest(draft.key);
    reorder(
      drafts.toSpliced(index, 0, draft),
      removed,
      idOf(draft.key, "title"),
      t("added", { number: index + 1 }),
    );
  };

  return { drafts, removed, newest, said, change, move, remove, undoRemoval, addAt };
}

export type PhaseDrafts = ReturnType<typeof usePhaseDrafts>;

"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { usePhaseTitle } from "@/components/live/phase-title";
import { Button } from "@/components/ui/button";
import type { FormatReason } from "@/lib/debate/formats";
import { type PhaseDraft, phaseFrom } from "./phase-draft";
import { PhaseFields } from "./phase-fields";
import { PhaseLength } from "./phase-length";
import { PhaseMarks } from "./phase-marks";
import { idOf, type PhaseDrafts } from "./use-phase-drafts";

type Props = Readonly<{
  draft: PhaseDraft;
  index: number;
  list: PhaseDrafts;
  reasons: readonly FormatReason[];
  /** What is wrong with it, in words. */
  faults: readonly string[];
}>;

/** A phase of a format as a row that folds open to its fields. What is wrong with it shows folded too. */
export function PhaseRow({ draft, index, list, reasons, faults }: Props) {
  const t = useTranslations("formats.edit");
  const titleOf = usePhaseTitle();
  const [isOpen, setOpen] = useState(list.newest === draft.key);
  const title = titleOf(draft);
  const faultId = `${idOf(draft.key, "row")}-faults`;
  const panelId = `${idOf(draft.key, "row")}-fields`;
  return (
    <li
      aria-label={t("row", { number: index + 1, title })}
      className="grid grid-cols-[1fr_auto] items-start border-b"
    >
      <button
        type="button"
        id={idOf(draft.key, "row")}
        aria-expanded={isOpen}
        aria-controls={panelId}
        aria-describedby={faults.length > 0 ? faultId : undefined}
        onClick={() => setOpen(!isOpen)}
        className="grid grid-cols-[1.5rem_1fr_auto] items-baseline gap-x-2 py-3 text-left hover:bg-raised sm:grid-cols-[1.5rem_14rem_6rem_1fr]"
      >
        <span aria-hidden="true" className="text-center text-quiet">
          {isOpen ? "▾" : "▸"}
        </span>
        <span className="min-w-0 font-semibold">{title}</span>
        <span className="text-quiet tabular-nums">
          <PhaseLength minutes={phaseFrom(draft).minutes} />
        </span>
        <span className="col-start-2 -col-end-1 text-sm text-quiet empty:hidden sm:col-start-4">
          <PhaseMarks phase={draft} />
        </span>
      </button>
      <div className="flex py-0.5 pl-1 sm:pl-2">
        <MoveButton
          id={idOf(draft.key, "up")}
          label={t("up", { title })}
          isEnd={index === 0}
          onPress={() => list.move(index, -1)}
        >
          ↑
        </MoveButton>
        <MoveButton
          id={idOf(draft.key, "down")}
          label={t("down", { title })}
          isEnd={index === list.drafts.length - 1}
          onPress={() => list.move(index, 1)}
        >
          ↓
        </MoveButton>
      </div>
      <div
        id={faultId}
        role="alert"
        className="col-span-full grid gap-1 pl-8 text-sm font-medium text-danger not-empty:pb-3"
      >
        {faults.map((fault) => (
          <p key={fault} className="flex gap-1.5">
            <span aria-hidden="true">✕</span>
            {fault}
          </p>
        ))}
      </div>
      <div id={panelId} hidden={!isOpen} className="col-span-full pt-2 pb-6 sm:pl-8">
        {isOpen ? (
          <div className="grid gap-5">
            <PhaseFields
              draft={draft}
              reasons={reasons}
              faultId={faultId}
              onChange={(changed) => list.change(draft.key, changed)}
            />
            <div className="flex flex-wrap gap-2">
              <Button isSmall onClick={() => list.addAt(index + 1)}>
                {t("addAfter")}
              </Button>
              <Button
                isSmall
                look="danger"
                aria-label={t("removeNamed", { title })}
                onClick={() => list.remove(index)}
              >
                {t("remove")}
              </Button>
            </div>
          </div>
        ) : null}
      </div>
    </li>
  );
}

type MoveButtonProps = Readonly<{
  id: string;
  label: string;
  isEnd: boolean;
  onPress: () => void;
  children: ReactNode;
}>;

/** It stays in the order of the keyboard at the ends of the list, so that the focus is not lost there. */
const MoveButton = ({ id, label, isEnd, onPress, children }: MoveButtonProps) => (
  <button
    type="button"
    id={id}
    aria-label={label}
    aria-disabled={isEnd || undefined}
    onClick={onPress}
    className="size-11 hover:bg-raised aria-disabled:cursor-default aria-disabled:opacity-40"
  >
    <span aria-hidden="true">{children}</span>
  </button>
);

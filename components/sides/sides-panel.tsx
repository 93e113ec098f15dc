"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ApartPair } from "@/lib/debate/draw/keep-apart";
import { AssignSidesForm } from "./assign-sides-form";
import { SideCounts } from "./side-counts";
import { type LastDraw, UndoDrawForm } from "./undo-draw-form";

type Props = Readonly<{ keptApart: readonly ApartPair[]; lastDraw: LastDraw | null }>;

/**
 * What became of the sides, and of how many: "placed" were those without one, "redrawn" counts who changed
 * side, "kept" is a policy that has nothing to draw by yet.
 */
export type SidesDone = Readonly<{
  say: "assigned" | "placed" | "redrawn" | "choosing" | "kept" | "undone";
  count: number;
}>;

/** How many are on each side, and how sides are given and taken back. */
export function SidesPanel({ keptApart, lastDraw }: Props) {
  const t = useTranslations("students");
  const [done, setDone] = useState<SidesDone | null>(null);
  return (
    <section aria-labelledby="sides" className="grid content-start gap-5">
      <h2 id="sides" className="border-b border-ink pb-2 text-xl">
        {t("sides")}
      </h2>
      <SideCounts />
      <AssignSidesForm keptApart={keptApart} onDone={setDone} />
      <p role="status" className="font-semibold empty:hidden">
        {done ? t(`done.${done.say}`, { count: done.count }) : null}
      </p>
      <UndoDrawForm lastDraw={lastDraw} onDone={setDone} />
    </section>
  );
}

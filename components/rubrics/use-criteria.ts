"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Criterion, type Level, type Rubric, sizes } from "@/lib/debate/grading/rubric";

/** A rubric as it is being changed. Levels come and go at their end alone: the others keep their place. */
export function useCriteria(first: Rubric) {
  const t = useTranslations("rubrics");
  const [criteria, setCriteria] = useState(first);
  const change = (at: number, to: Partial<Criterion>) =>
    setCriteria((all) => all.map((one, place) => (place === at ? { ...one, ...to } : one)));
  const levelsAt = (at: number): readonly Level[] => criteria[at]?.levels ?? [];
  const move = (at: number, by: 1 | -1) =>
    setCriteria((all) => {
      const [one, other] = [all[at], all[at + by]];
      return one && other ? all.with(at, other).with(at + by, one) : all;
    });
  return {
    criteria,
    setCriteria,
    field: JSON.stringify(criteria),
    title: (at: number, title: string) => change(at, { title }),
    level: (at: number, place: number, to: Partial<Level>) =>
      change(at, {
        levels: levelsAt(at).map((level, index) => (index === place ? { ...level, ...to } : level)),
      }),
    addLevel: (at: number) => {
      const levels = levelsAt(at);
      const points = Math.min((levels.at(-1)?.points ?? 0) + 1, sizes.points[1]);
      change(at, { levels: [...levels, { title: "", points }] });
    },
    dropLevel: (at: number) => change(at, { levels: levelsAt(at).slice(0, -1) }),
    move,
    add: () =>
      setCriteria((all) => [
        ...all,
        {
          id: `c-${crypto.randomUUID().slice(0, 8)}`,
          title: t("newCriterion"),
          levels: t("newLevels")
            .split("\n")
            .map((title, points) => ({ title, points })),
        },
      ]),
    drop: (at: number) => setCriteria((all) => all.filter((_, place) => place !== at)),
  };
}

export type Criteria = ReturnType<typeof useCriteria>;

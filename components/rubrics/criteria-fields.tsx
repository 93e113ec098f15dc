"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/fields/text-field";
import { type Criterion, sizes } from "@/lib/debate/grading/rubric";
import { longest } from "@/lib/debate/text/limits";
import type { Criteria } from "./use-criteria";

type Props = Readonly<{ list: Criteria; errorOf: (field: string) => string | null }>;

/** The criteria of a rubric with their levels, to be changed. */
export function CriteriaFields({ list, errorOf }: Props) {
  const t = useTranslations("rubrics");
  return (
    <div className="grid gap-8">
      <ol className="grid gap-8">
        {list.criteria.map((criterion, at) => (
          <li key={criterion.id}>
            <CriterionFields list={list} criterion={criterion} at={at} errorOf={errorOf} />
          </li>
        ))}
      </ol>
      {list.criteria.length < sizes.criteria[1] ? (
        <Button onClick={list.add} className="justify-self-start">
          {t("addCriterion")}
        </Button>
      ) : null}
    </div>
  );
}

type CriterionProps = Props & Readonly<{ criterion: Criterion; at: number }>;

function CriterionFields({ list, criterion: { title, levels }, at, errorOf }: CriterionProps) {
  const t = useTranslations("rubrics");
  const named = { criterion: title, number: at + 1 };
  return (
    <fieldset className="grid gap-4 border-t pt-4">
      <legend className="sr-only">{t("criterionNumber", named)}</legend>
      <TextField
        label={t("criterionNumber", named)}
        name={`criterion${at}`}
        form=""
        required
        longest={longest.criterion}
        value={title}
        onChange={(event) => list.title(at, event.target.value)}
        error={errorOf(`criteria.${at}.title`)}
        className="max-w-xl"
      />
      <ol className="grid gap-3">
        {levels.map((level, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is known by its place
          <li key={place} className="grid grid-cols-[1fr_6rem] gap-3">
            <TextField
              label={t("levelNumber", { number: place + 1 })}
              name={`level${at}-${place}`}
              form=""
              required
              longest={longest.level}
              value={level.title}
              onChange={(event) => list.level(at, place, { title: event.target.value })}
              error={errorOf(`criteria.${at}.levels.${place}.title`)}
            />
            <TextField
              label={t("pointsOf", { number: place + 1 })}
              name={`points${at}-${place}`}
              form=""
              type="number"
              inputMode="numeric"
              min={sizes.points[0]}
              max={sizes.points[1]}
              value={level.points}
              onChange={(event) => list.level(at, place, { points: Number(event.target.value) })}
              error={errorOf(`criteria.${at}.levels.${place}.points`)}
            />
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        {levels.length < sizes.levels[1] ? (
          <Button isSmall onClick={() => list.addLevel(at)}>
            {t("addLevel")}
          </Button>
        ) : null}
        {levels.length > sizes.levels[0] ? (
          <Button isSmall onClick={() => list.dropLevel(at)}>
            {t("dropLevel")}
          </Button>
        ) : null}
        <Button isSmall look="quiet" disabled={at === 0} onClick={() => list.move(at, -1)}>
          {t("up")}
        </Button>
        <Button
          isSmall
          look="quiet"
          disabled={at === list.criteria.length - 1}
          onClick={() => list.move(at, 1)}
        >
          {t("down")}
        </Button>
        {list.criteria.length > sizes.criteria[0] ? (
          <Button isSmall look="danger" onClick={() => list.drop(at)}>
            {t("dropCriterion")}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}

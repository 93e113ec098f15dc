import { useTranslations } from "next-intl";
import type { Rubric } from "@/lib/debate/grading/rubric";

/** A rubric to be read. */
export function RubricText({ rubric }: Readonly<{ rubric: Rubric }>) {
  const t = useTranslations("rubrics");
  return (
    <dl className="grid gap-5 sm:grid-cols-2">
      {rubric.map(({ id, title, levels }) => (
        <div key={id} className="border-t pt-3">
          <dt className="mb-1 font-semibold">{title}</dt>
          <dd>
            <ol className="grid gap-1">
              {levels.map((level, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a level is known by its place
                <li key={at} className="flex justify-between gap-4">
                  {level.title}
                  <span className="shrink-0 text-sm text-quiet tabular-nums">
                    {t("pointCount", { points: level.points })}
                  </span>
                </li>
              ))}
            </ol>
          </dd>
        </div>
      ))}
    </dl>
  );
}

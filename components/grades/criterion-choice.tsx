import { useTranslations } from "next-intl";
import { Key } from "@/components/ui/key";
import type { Criterion } from "@/lib/debate/grading/rubric";

type Props = Readonly<{ at: number; criterion: Criterion; given: number | undefined }>;

/** The levels of one criterion, each a tap; or none. */
export function CriterionChoice({ at, criterion: { id, title, levels }, given }: Props) {
  const t = useTranslations("grades");
  const tPoints = useTranslations("rubrics");
  return (
    <fieldset data-criterion={at} className="grid gap-2">
      <legend className="mb-1.5 font-semibold">{title}</legend>
      {levels.map((level, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a level is known by its place
        <label key={`${id} ${index}`} className="choice choice-row">
          <input
            type="radio"
            name={`level${at}`}
            value={`${id} ${index}`}
            defaultChecked={index === given}
            className="mt-1 size-4"
          />
          <span className="flex grow justify-between gap-3">
            <span>{level.title}</span>
            <span className="shrink-0 text-sm whitespace-nowrap text-quiet tabular-nums">
              {tPoints("pointCount", { points: level.points })} <Key>{String(index + 1)}</Key>
            </span>
          </span>
        </label>
      ))}
      <label className="flex items-center gap-2 py-1 text-sm text-quiet">
        <input type="radio" name={`level${at}`} value="" defaultChecked={given === undefined} />
        {t("noLevel")}
      </label>
    </fieldset>
  );
}

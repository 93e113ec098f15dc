import { useTranslations } from "next-intl";
import { Meter } from "@/components/ui/meter";
import { SideMark } from "@/components/ui/side-mark";
import type { Means } from "@/lib/debate/grading/means";
import { sides } from "@/lib/debate/vocabulary";

/** The teacher's own judgement, as the mean of released grades of each side: it ranks nobody. */
export function GradeMeans({ means }: Readonly<{ means: Means }>) {
  const t = useTranslations("results.rubric");
  const tSide = useTranslations("post.side");
  return (
    <div className="grid gap-5">
      <dl className="grid gap-4">
        {sides.map((side) => (
          <div key={side} className="grid gap-1">
            <dt className="flex justify-between gap-4">
              <SideMark side={side} word={tSide(side)} />
            </dt>
            <dd className="grid gap-1">
              <span className="text-2xl tabular-nums">{t("percent", { percent: means[side] })}</span>
              <Meter value={means[side]} most={100} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="max-w-prose text-sm text-quiet">{t("meanOf")}</p>
    </div>
  );
}

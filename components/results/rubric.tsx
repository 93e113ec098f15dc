import { useTranslations } from "next-intl";
import { SideMark } from "@/components/ui/side-mark";
import { sides } from "@/lib/debate/vocabulary";
import { Headline } from "./headline";

const criteria = ["argument", "evidence", "answering", "courtesy"] as const;

/** The teacher's own judgement: empty boxes, to be filled in by hand on the printed page. */
export function Rubric() {
  const t = useTranslations("results.rubric");
  const tSide = useTranslations("post.side");
  return (
    <div className="grid gap-5">
      <Headline>{t("headline")}</Headline>
      <table className="w-full">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr className="text-left">
            <th scope="col" className="w-1/2 py-1.5 text-sm font-normal text-quiet">
              {t("criterion")}
            </th>
            {sides.map((side) => (
              <th key={side} scope="col" className="px-2 py-1.5 text-sm">
                <SideMark side={side} word={tSide(side)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion}>
              <th scope="row" className="border-t py-2 pr-2 text-left font-normal">
                <span className="font-semibold">{t(criterion)}</span>
                <span className="block text-sm text-quiet">{t(`hints.${criterion}`)}</span>
              </th>
              {sides.map((side) => (
                <td key={side} className="border border-field print:h-[3.5em]" />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="max-w-prose text-sm text-quiet">{t("apart")}</p>
    </div>
  );
}

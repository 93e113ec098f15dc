import { useTranslations } from "next-intl";
import { SideMark, sideMarks } from "@/components/ui/side-mark";
import type { ParagraphCoverage } from "@/lib/debate/coverage";
import type { Text } from "@/lib/debate/turn/text-in";
import type { Side } from "@/lib/debate/vocabulary";
import { ParagraphLink } from "./paragraph-link";

type Props = Readonly<{ paragraphs: readonly ParagraphCoverage[]; roomId: string; text: Text }>;

const looks = { PROPOSITION: "bg-proposition", OPPOSITION: "bg-opposition" } as const;
const colours = { PROPOSITION: "text-proposition", OPPOSITION: "text-opposition" } as const;

/**
 * A row for each paragraph: to the left how much Proposition wrote on it, to the right how much Opposition
 * did.
 */
export function CoverageBars({ paragraphs, roomId, text }: Props) {
  const t = useTranslations("results");
  const tSide = useTranslations("post.side");
  const most = Math.max(1, ...paragraphs.flatMap(({ posts }) => [posts.PROPOSITION, posts.OPPOSITION]));
  return (
    <table className="w-full self-start">
      <caption className="sr-only">{t("coverage.caption", { text })}</caption>
      <thead>
        <tr className="text-sm">
          <th scope="col" className="w-[45%] pb-2 text-right">
            <SideMark side="PROPOSITION" word={tSide("PROPOSITION")} />
          </th>
          <th scope="col" className="pb-2 text-center font-normal text-quiet">
            <span className="sr-only">{t("coverage.paragraph", { text })}</span>
            <span aria-hidden="true">¶</span>
          </th>
          <th scope="col" className="w-[45%] pb-2 text-left">
            <SideMark side="OPPOSITION" word={tSide("OPPOSITION")} />
          </th>
        </tr>
      </thead>
      <tbody>
        {paragraphs.map(({ paragraphId, number, posts }) => (
          <tr key={paragraphId} className="border-t">
            <Bar side="PROPOSITION" count={posts.PROPOSITION} most={most} />
            <th scope="row" className="px-1 text-center text-sm font-normal">
              <ParagraphLink roomId={roomId} number={number} text={text} />
            </th>
            <Bar side="OPPOSITION" count={posts.OPPOSITION} most={most} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ side, count, most }: Readonly<{ side: Side; count: number; most: number }>) {
  return (
    <td className="py-1 align-middle print:py-0">
      <span className={`flex items-center gap-2 ${side === "PROPOSITION" ? "flex-row-reverse" : ""}`}>
        <span
          aria-hidden="true"
          style={{ width: `calc(${(100 * count) / most}% - 3rem * ${count / most})` }}
          className={`h-4 shrink-0 print:h-2.5 forced-color-adjust-none [print-color-adjust:exact] ${looks[side]}`}
        />
        <span
          className={`text-sm tabular-nums ${count === 0 ? "text-quiet" : `font-semibold ${colours[side]}`}`}
        >
          <span aria-hidden="true" className="text-[0.7em]">
            {sideMarks[side]}{" "}
          </span>
          {count}
        </span>
      </span>
    </td>
  );
}

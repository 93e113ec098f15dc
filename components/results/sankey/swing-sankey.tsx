import { useTranslations } from "next-intl";
import type { MaskedMatrix } from "@/lib/debate/masked-swing";
import { hidesAny, type MaskedCount, unknown } from "@/lib/debate/masking/masked-count";
import type { ResultsView } from "@/lib/debate/results-view";
import { useEnumeration } from "@/lib/i18n/enumeration";
import { layOutSankey, type SankeyBar, sankeySize } from "./layout";
import { likelyOf, sumsOf } from "./likely";

type Props = Readonly<{ results: ResultsView; matrix: MaskedMatrix; size?: keyof typeof heights }>;

const heights = { page: "h-[20em]", wall: "h-[min(47vh,15em)]" } as const;

const colours = {
  FOR: "var(--proposition)",
  AGAINST: "var(--opposition)",
  UNDECIDED: "var(--quiet)",
} as const;
const looks = { FOR: "text-proposition", AGAINST: "text-opposition", UNDECIDED: "text-quiet" } as const;
const marks = { FOR: "▲ ", AGAINST: "▼ ", UNDECIDED: "" } as const;

/**
 * Who moved from where to where, as flows from the opening to the closing vote; those who stayed are quieter.
 * Only the flows are SVG: the words around them keep the size of the type around the picture, whatever its
 * width.
 */
export function SwingSankey({ results, matrix, size = "page" }: Props) {
  const t = useTranslations("results");
  const sums = sumsOf(results);
  const { bars, flows } = layOutSankey(matrix, likelyOf(matrix, sums, results.matched.total), sums);
  const label = useSentence(flows);
  return (
    <div
      role="img"
      aria-label={label}
      className={`grid max-w-[60em] grid-cols-[auto_1fr_auto] gap-x-[0.5em] gap-y-[0.75em] ${size === "page" ? "max-sm:text-sm" : ""}`}
    >
      <p className="text-right text-[0.875em] text-quiet">{t("before")}</p>
      <p className="text-center text-[0.875em] text-quiet">{hidesAny(matrix) ? t("hiddenShort") : null}</p>
      <p className="text-[0.875em] text-quiet">{t("after")}</p>
      <BarNames
        bars={bars.filter(({ end }) => end === "opening")}
        className={`text-right ${heights[size]}`}
      />
      <div className={`relative ${heights[size]}`}>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${sankeySize} ${sankeySize}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible"
        >
          {flows.map(({ from, to, count, path, thickness }) => (
            <path
              key={`${from} ${to}`}
              d={path}
              fill="none"
              stroke={colours[to]}
              strokeWidth={thickness}
              strokeOpacity={(from === to ? 0.16 : 0.62) * (count === unknown ? 0.5 : 1)}
            />
          ))}
          {bars.map(({ end, choice, top, bottom }) => (
            <rect
              key={`${end} ${choice}`}
              x={end === "opening" ? 0 : sankeySize - 8}
              y={top}
              width={8}
              height={bottom - top}
              fill={colours[choice]}
            />
          ))}
        </svg>
        {flows.map(({ from, to, count, label: { x, y } }) => (
          <span
            key={`${from} ${to}`}
            style={{ left: share(x), top: share(y) }}
            className={`absolute -translate-1/2 bg-paper px-[0.3em] text-[0.875em] leading-[1.3] tabular-nums ${from === to ? "text-quiet" : "font-semibold"}`}
          >
            {count === unknown ? "?" : count}
          </span>
        ))}
      </div>
      <BarNames bars={bars.filter(({ end }) => end === "closing")} className={heights[size]} />
    </div>
  );
}

const share = (at: number): string => `${((100 * at) / sankeySize).toFixed(2)}%`;

function BarNames({ bars, className }: Readonly<{ bars: readonly SankeyBar[]; className: string }>) {
  const t = useTranslations("results.choice");
  return (
    <div className={`relative w-[5.75em] leading-tight ${className}`}>
      {bars.map(({ choice, top, bottom, people }) => (
        <p
          key={choice}
          style={{ top: share((top + bottom) / 2) }}
          className={`absolute inset-x-0 -translate-y-1/2 ${looks[choice]}`}
        >
          <span className="block font-semibold">
            {marks[choice]}
            {t(choice)}
          </span>
          <span className="text-ink tabular-nums">{people}</span>
        </p>
      ))}
    </div>
  );
}

/** The picture in a sentence: who moved, then who stayed. */
function useSentence(flows: ReturnType<typeof layOutSankey>["flows"]): string {
  const t = useTranslations("results");
  const enumerate = useEnumeration();
  const people = (count: MaskedCount) => (count === unknown ? "" : t("people", { count }));
  const said = (some: typeof flows) =>
    some.map(({ from, to, count }) =>
      from === to
        ? t("sankey.stay", { people: people(count), choice: t(`choice.${to}`) })
        : t("sankey.move", { people: people(count), from: t(`choice.${from}`), to: t(`choice.${to}`) }),
    );
  const shown = flows.filter(({ count }) => count !== unknown);
  const moves = said(shown.filter(({ from, to }) => from !== to));
  const stays = said(shown.filter(({ from, to }) => from === to));
  const hidden = flows
    .filter(({ count }) => count === unknown)
    .map(({ from, to }) => t("sankey.way", { from: t(`choice.${from}`), to: t(`choice.${to}`) }));
  const isNobody = flows.every(({ from, to }) => from === to);
  return [
    ...(isNobody ? [t("sankey.nobody")] : []),
    ...(moves.length === 0 ? [] : [t("sankey.moved", { list: enumerate(moves) })]),
    ...(stays.length === 0 ? [] : [t("sankey.stayed", { list: enumerate(stays) })]),
    ...(hidden.length === 0 ? [] : [t("sankey.hidden", { list: enumerate(hidden) })]),
  ].join(" ");
}

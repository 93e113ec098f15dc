import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import style from "./crossing.module.css";
import type { Floor } from "./floor-of";
import { area, crossingOf, leftOf, order, picture, type Spot, type Walker } from "./placement";
import { useCrossingSentence } from "./use-crossing-sentence";
import { WalkOnce } from "./walk-once";

type Props = Readonly<{ floor: Floor; size?: "page" | "wall" }>;

const looks = { FOR: "text-proposition", AGAINST: "text-opposition", UNDECIDED: "text-quiet" } as const;
const marks = { FOR: "▲ ", AGAINST: "▼ ", UNDECIDED: "" } as const;
const cloud = "M-27,13a14,14 0 0 1 2,-26a19,19 0 0 1 36,-4a15,15 0 0 1 16,30z";

/**
 * Everybody who voted both times as a dot that walks from the area of their first vote to that of their last.
 * It is drawn from what the viewer is shown and from nothing else; a cloud stands for each hidden count, and
 * where all are hidden the dots make as few moves as the two votes need. Where nothing may move, both moments
 * stand beside each other.
 */
export function Crossing({ floor, size = "page" }: Props) {
  const t = useTranslations("results");
  const crossing = crossingOf(floor.table);
  const { clouds } = crossing;
  const label = useCrossingSentence(floor);
  return (
    <div className={`${style.crossing} ${style[size]}`}>
      <WalkOnce
        again={t("crossing.again")}
        note={
          <p className="text-quiet">
            {t("crossing.dot")} {clouds.length > 0 ? t("crossing.few") : null}
            {floor.sums ? t("crossing.fewest") : null}
          </p>
        }
      >
        <div role="img" aria-label={label} className={style.pictures}>
          <div className={style.still}>
            <Picture {...crossing} end="before" />
          </div>
          <Picture {...crossing} end="after" />
        </div>
      </WalkOnce>
    </div>
  );
}

type PictureProps = ReturnType<typeof crossingOf> & Readonly<{ end: "before" | "after" }>;

/** One moment. At the last one everybody has walked there, under the name of the first until they go. */
function Picture({ end, dots, clouds, radius }: PictureProps) {
  const t = useTranslations("results");
  return (
    <div>
      <p className={style.moment}>
        {end === "after" ? <span className={style.earlier}>{t("before")}</span> : null}
        <span className={end === "after" ? style.later : undefined}>{t(end)}</span>
      </p>
      <div className={style.choices}>
        {order.map((choice) => (
          <span key={choice} className={`font-semibold ${looks[choice]}`}>
            {marks[choice]}
            {t(`choice.${choice}`)}
          </span>
        ))}
      </div>
      <svg aria-hidden="true" viewBox={`0 0 ${picture.width} ${picture.height}`} className={style.floor}>
        {order.map((choice) => (
          <rect
            key={choice}
            x={leftOf(choice) + 1}
            y={1}
            width={area.width - 2}
            height={area.height - 2}
            className={style[`area${choice}`]}
          />
        ))}
        {clouds.map((one) => (
          <g key={`${one.from} ${one.to}`} transform={`translate(${one[end].x} ${one[end].y})`}>
            <path d={cloud} style={wayTo(end, one)} className={`${style.walks} ${style.cloud}`} />
          </g>
        ))}
        {dots.map((one) => (
          <circle
            key={`${one[end].x} ${one[end].y}`}
            cx={one[end].x}
            cy={one[end].y}
            r={radius}
            style={wayTo(end, one)}
            className={`${style.walks} ${style.dot} ${style[one.from]}`}
          />
        ))}
      </svg>
    </div>
  );
}

type Way = CSSProperties & Readonly<Record<"--x" | "--y" | "--wait", string>>;

/** At the last moment: how far back somebody was, in the picture's units, and when they leave. */
function wayTo(end: "before" | "after", { before, after, wait }: Walker): Way | undefined {
  if (end === "before") return undefined;
  const back = (axis: keyof Spot) => `${Math.round(before[axis] - after[axis])}px`;
  return { "--x": back("x"), "--y": back("y"), "--wait": wait.toFixed(3) };
}

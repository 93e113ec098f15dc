import { useTranslations } from "next-intl";
import { SideMark } from "@/components/ui/side-mark";
import { sides } from "@/lib/debate/vocabulary";
import style from "./halves.module.css";
import { type Standing, standingAt } from "./standing";

/** As many names as a half of the wall has room for. */
const most = 30;
const crowdOf = (longest: number): string => (longest <= 8 ? "few" : longest <= 20 ? "some" : "many");

/** The class on its two sides, each with its half of the wall; below them the judges, and who has no side. */
export function Halves({ all }: Readonly<{ all: readonly Standing[] }>) {
  const t = useTranslations("present.halves");
  const tSide = useTranslations("present.side");
  const halves = sides.map((side) => ({ side, standing: standingAt(all, side) }));
  const others = [
    { title: t("judges"), standing: standingAt(all, "JUDGE") },
    { title: t("sideless"), standing: standingAt(all, null) },
  ].filter(({ standing }) => standing.length > 0);
  return (
    <section
      aria-label={t("title")}
      className={style.halves}
      data-crowd={crowdOf(Math.max(...halves.map(({ standing }) => standing.length)))}
    >
      {halves.map(({ side, standing }) => (
        <div
          key={side}
          className={`${style.half} ${side === "PROPOSITION" ? "border-proposition" : "border-opposition"}`}
        >
          <h2 className={style.head}>
            <SideMark side={side} word={tSide(side)} />
            <span className="font-semibold tabular-nums">{standing.length}</span>
          </h2>
          <Names title={tSide(side)} standing={standing} />
        </div>
      ))}
      {others.map(({ title, standing }) => (
        <div key={title} className={style.others}>
          <p aria-hidden="true" className="text-quiet">
            {title}
          </p>
          <Names title={title} standing={standing} />
        </div>
      ))}
    </section>
  );
}

function Names({ title, standing }: Readonly<{ title: string; standing: readonly Standing[] }>) {
  const t = useTranslations("present.halves");
  const named = standing.filter(({ name }) => name !== null);
  const more = named.length - most;
  if (named.length === 0) return null;
  return (
    <ul aria-label={title} className={style.names}>
      {named.slice(0, most).map(({ id, name }) => (
        <li key={id} data-walks={id} className="truncate">
          {name}
        </li>
      ))}
      {more > 0 ? <li className="text-quiet">{t("more", { count: more })}</li> : null}
    </ul>
  );
}

import { useTranslations } from "next-intl";
import { SideMark } from "@/components/ui/side-mark";
import type { Flow } from "@/lib/debate/flow";
import { unansweredOf } from "@/lib/debate/for-you/for-you";
import { sides } from "@/lib/debate/vocabulary";
import style from "./projector.module.css";

/** What each side still has to answer; on a line each where the wall has something else to show. */
export function StillToAnswer({ flow, isBrief = false }: Readonly<{ flow: Flow; isBrief?: boolean }>) {
  const t = useTranslations("present.now");
  const tSide = useTranslations("present.side");
  const unanswered = unansweredOf(flow);
  return (
    <section aria-label={t("unanswered")}>
      <h2 className="text-[0.8em] text-quiet">{t("unanswered")}</h2>
      <ul className={isBrief ? "grid" : "mt-[0.4em] grid grid-cols-2 gap-x-[1em]"}>
        {sides.map((side) => (
          <li
            key={side}
            className={
              isBrief
                ? "flex items-baseline gap-[0.5em]"
                : `flex flex-wrap items-baseline gap-x-[0.5em] border-t-4 pt-[0.3em] ${side === "PROPOSITION" ? "border-proposition" : "border-opposition"}`
            }
          >
            <b className={`font-semibold tabular-nums ${isBrief ? "" : style.figure}`}>{unanswered[side]}</b>
            <SideMark side={side} word={tSide(side)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

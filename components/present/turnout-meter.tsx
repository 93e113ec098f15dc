import { useTranslations } from "next-intl";
import { Meter } from "@/components/ui/meter";
import type { TurnoutView } from "@/lib/debate/views";
import style from "./projector.module.css";

/** How many have voted, while a ballot is open. */
export function TurnoutMeter({ turnout }: Readonly<{ turnout: TurnoutView }>) {
  const t = useTranslations("present");
  const { cast, eligible, stage } = turnout;
  return (
    <div className="grid content-center gap-[2.5vh]">
      <p role="status">
        <span className="sr-only">{t("turnout", { stage, cast, eligible })}</span>
        <span aria-hidden="true" className="grid gap-[1vh]">
          <b className={`font-semibold tabular-nums ${style.turnout}`}>
            {eligible === 0 ? null : t("of", { cast, eligible })}
          </b>
          <span className={`text-quiet ${style.line}`}>{t("votes", { eligible })}</span>
        </span>
      </p>
      <Meter value={cast} most={eligible} className="h-[clamp(1rem,4vh,3rem)] w-full border-ink" />
    </div>
  );
}

import { useTranslations } from "next-intl";
import { Meter } from "@/components/ui/meter";
import type { TurnoutView } from "@/lib/debate/views";
import style from "./projector.module.css";

/** How many have voted, while a ballot is open. */
export function TurnoutMeter({ turnout }: Readonly<{ turnout: TurnoutView }>) {
  const words = useTranslations("present");
  const { cast, eligible, stage } = turnout;
  return (
    <div className="grid max-w-[70rem] gap-3">
      <p role="status" className={style.line}>
        <span className="sr-only">{words("turnout", { stage, cast, eligible })}</span>
        <span aria-hidden="true">
          <b className="font-semibold tabular-nums">{words("of", { cast, eligible })}</b> {words("votes")}
        </span>
      </p>
      <Meter value={cast} most={eligible} className="h-[clamp(1rem,2.4vh,2rem)] w-full border-ink" />
    </div>
  );
}

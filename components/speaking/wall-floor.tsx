import { useTranslations } from "next-intl";
import { SideMark } from "@/components/ui/side-mark";
import type { FloorView } from "@/lib/debate/speaking/see-turn";
import { Banks, TurnClock } from "./turn-clock";

type Props = Readonly<{
  floor: FloorView;
  /** How large the wall writes: a name, a clock, a line. */
  looks: Readonly<Record<"name" | "clock" | "line", string | undefined>>;
}>;

/** On the wall: who speaks and how long, both sides' time, and who comes next. */
export function WallFloor({ floor: { turns, bank }, looks }: Props) {
  const t = useTranslations("speaking");
  const tSide = useTranslations("app.side");
  const speaking = turns.find(({ state }) => state === "speaking");
  const waiting = turns.filter(({ state }) => state === "waiting").slice(0, 3);
  return (
    <section aria-label={t("now")} className="grid min-w-0 content-center gap-[2vh]">
      {speaking ? (
        <>
          <p translate="no" className={`font-serif font-semibold ${looks.name}`}>
            {speaking.side ? <SideMark side={speaking.side} word={tSide(speaking.side)} isCompact /> : null}{" "}
            {speaking.name}
          </p>
          <TurnClock key={speaking.id} turn={speaking} className={looks.clock} />
        </>
      ) : (
        <p className={`font-serif ${looks.name}`}>{t("nobody")}</p>
      )}
      {bank ? <Banks bank={bank} turn={speaking ?? null} className={looks.line} /> : null}
      {waiting.length > 0 ? (
        <p translate="no" className={`text-quiet ${looks.line}`}>
          {t("queue")}: {waiting.map(({ place, name }) => `${place} ${name}`).join(" · ")}
        </p>
      ) : null}
    </section>
  );
}

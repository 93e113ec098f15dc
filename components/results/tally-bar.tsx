import { useTranslations } from "next-intl";
import type { Tally } from "@/lib/debate/swing";

type Props = Readonly<{
  stage: string;
  /** Null where it would tell somebody's vote. */
  tally: Tally | null;
}>;

const parts = [
  { choice: "FOR", mark: "▲", look: "bg-proposition text-paper" },
  { choice: "UNDECIDED", mark: "", look: "border-y border-field bg-raised text-ink" },
  { choice: "AGAINST", mark: "▼", look: "bg-opposition text-paper" },
] as const;

const nobody: Tally = { FOR: 0, UNDECIDED: 0, AGAINST: 0 };

/** One vote as a bar: For from the left, Against from the right, who was undecided between them. */
export function TallyBar({ stage, tally }: Props) {
  const t = useTranslations("results");
  const { FOR, UNDECIDED, AGAINST } = tally ?? nobody;
  const label = tally
    ? t("barLabel", { stage, for: FOR, undecided: UNDECIDED, against: AGAINST })
    : `${stage}: ${t("tooFewToShow")}`;
  return (
    <div className="grid gap-1">
      <p className="text-[0.9em] font-semibold" aria-hidden="true">
        {stage}
      </p>
      <div
        role="img"
        aria-label={label}
        className="flex h-12 border print:h-7 border-field forced-color-adjust-none [print-color-adjust:exact]"
      >
        {FOR + UNDECIDED + AGAINST === 0 ? (
          <span className="self-center px-3 text-quiet">{t(tally ? "noVotes" : "tooFewToShow")}</span>
        ) : null}
        {parts.map(({ choice, mark, look }) =>
          !tally || tally[choice] === 0 ? null : (
            <span
              key={choice}
              style={{ flexGrow: tally[choice] }}
              className={`flex min-w-7 basis-0 items-center justify-center gap-1 overflow-hidden text-[1.125em] font-semibold tabular-nums ${look}`}
            >
              {mark ? <span className="text-[0.65em]">{mark}</span> : null}
              {tally[choice]}
            </span>
          ),
        )}
      </div>
    </div>
  );
}

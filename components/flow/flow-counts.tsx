import { useTranslations } from "next-intl";
import { sideMarks } from "@/components/ui/side-mark";
import type { FlowItem } from "@/lib/debate/flow";
import { sides } from "@/lib/debate/vocabulary";
import { stateMarks } from "./state-mark";

/** How much was said on a paragraph by each side, and how much of it stands without an answer. */
export function FlowCounts({ items }: Readonly<{ items: readonly FlowItem[] }>) {
  const t = useTranslations("flow");
  const tSide = useTranslations("post.side");
  if (items.length === 0) return t("nothing");

  const countOf = (state: FlowItem["state"]) => items.filter((item) => item.state === state).length;
  return (
    <span className="flex flex-wrap gap-x-4">
      {sides.map((side) => (
        <span
          key={side}
          title={tSide(side)}
          className={`font-semibold ${side === "PROPOSITION" ? "text-proposition" : "text-opposition"}`}
        >
          <span aria-hidden="true">{sideMarks[side]}</span> <span className="sr-only">{tSide(side)}</span>{" "}
          {items.filter((item) => item.side === side).length}
        </span>
      ))}
      {(["open", "dropped"] as const).map((state) =>
        countOf(state) === 0 ? null : (
          <span key={state}>
            <span aria-hidden="true">{stateMarks[state]}</span>{" "}
            {t(`counts.${state}`, { count: countOf(state) })}
          </span>
        ),
      )}
    </span>
  );
}

import { useTranslations } from "next-intl";
import type { FlowState } from "@/lib/debate/flow";

const marks = { answered: "●", conceded: "◐", open: "○", dropped: "×" } as const;

/** What the other side did with it, by mark and word; nothing where nothing was asked of them. */
export function StateWord({ state }: Readonly<{ state: FlowState }>) {
  const words = useTranslations("map.state");
  if (state === "none") return null;
  const isLeft = state === "open" || state === "dropped";
  return (
    <span className={`inline-flex items-baseline gap-1 whitespace-nowrap ${isLeft ? "font-semibold" : "text-quiet"}`}>
      <span aria-hidden="true">{marks[state]}</span>
      {words(state)}
    </span>
  );
}

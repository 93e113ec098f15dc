import { useTranslations } from "next-intl";
import type { FlowState } from "@/lib/debate/flow";

/** What stands before a state's word. */
export const stateMarks = { answered: "●", conceded: "◐", open: "○", dropped: "×" } as const;

/** What became of an item, by mark and word; nothing where nothing was asked. */
export function StateMark({ state }: Readonly<{ state: FlowState }>) {
  const t = useTranslations("flow.state");
  if (state === "none") return null;
  return (
    <span data-state={state} className="flow-state">
      <span aria-hidden="true">{stateMarks[state]}</span> {t(state)}
    </span>
  );
}

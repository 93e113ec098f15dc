import { useTranslations } from "next-intl";
import type { TurnoutView } from "@/lib/debate/views";

/** How many have voted, never how. */
export function Turnout({ turnout }: Readonly<{ turnout: TurnoutView | null }>) {
  const words = useTranslations("ballot");
  if (!turnout) return null;
  const { cast, eligible } = turnout;
  return (
    <p className="flex items-center gap-2.5 text-quiet text-sm tabular-nums">
      <progress value={cast} max={Math.max(eligible, 1)} aria-hidden="true" className="turnout" />
      {words("turnout", { cast, eligible })}
    </p>
  );
}

import { useTranslations } from "next-intl";
import { Meter } from "@/components/ui/meter";
import type { TurnoutView } from "@/lib/debate/views";

/** How many have voted, never how. */
export function Turnout({ turnout }: Readonly<{ turnout: TurnoutView | null }>) {
  const t = useTranslations("ballot");
  if (!turnout) return null;
  const { cast, eligible } = turnout;
  return (
    <p className="flex items-center gap-2.5 text-quiet text-sm tabular-nums">
      <Meter value={cast} most={eligible} />
      {t("turnout", { cast, eligible })}
    </p>
  );
}

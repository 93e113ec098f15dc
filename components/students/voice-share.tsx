import { useFormatter } from "next-intl";
import { Meter } from "@/components/ui/meter";

type Props = Readonly<{ share: number; loudest: number }>;

/** A member's share of all words, as percent and as a bar that is full for whoever has the largest. */
export function VoiceShare({ share, loudest }: Props) {
  const format = useFormatter();
  return (
    <div className="grid w-24 gap-1">
      <span className="leading-none tabular-nums">
        {format.number(share, { style: "percent", maximumFractionDigits: 0 })}
      </span>
      <Meter value={loudest === 0 ? 0 : share / loudest} most={1} className="h-1.5" />
    </div>
  );
}

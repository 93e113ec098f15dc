import { useFormatter } from "next-intl";

type Props = Readonly<{ share: number; loudest: number }>;

/** A member's share of all words, as percent and as a bar that is full for whoever has the largest. */
export function VoiceShare({ share, loudest }: Props) {
  const format = useFormatter();
  return (
    <div className="grid w-24 gap-1">
      <span className="leading-none tabular-nums">{format.number(share, { style: "percent", maximumFractionDigits: 0 })}</span>
      <span aria-hidden="true" className="h-1 bg-raised">
        <span
          className="block h-full bg-ink forced-color-adjust-none [print-color-adjust:exact]"
          style={{ width: `${loudest === 0 ? 0 : (100 * share) / loudest}%` }}
        />
      </span>
    </div>
  );
}

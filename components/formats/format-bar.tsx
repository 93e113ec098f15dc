import type { Phase } from "@/lib/debate/phases";
import { type Side, sides } from "@/lib/debate/vocabulary";

type Props = Readonly<{ phases: readonly Phase[]; faulty?: ReadonlySet<number> }>;

const colours = { PROPOSITION: "bg-proposition", OPPOSITION: "bg-opposition" } as const;

/**
 * A format as a bar: each phase as wide as it is long, votes in ink, the sides' colours where they write.
 * Only to look at: the phases beside it say it in words.
 */
export const FormatBar = ({ phases, faulty }: Props) => (
  <div aria-hidden="true" className="flex gap-px forced-color-adjust-none [print-color-adjust:exact]">
    {phases.map((phase, index) => (
      <span
        key={phase.key}
        style={{ flexGrow: widthOf(phase, phases) }}
        className="flex h-3 min-w-0 basis-0 flex-col overflow-hidden"
      >
        {faulty?.has(index) ? <Fault /> : <Use phase={phase} />}
      </span>
    ))}
  </div>
);

/** How wide a phase is drawn among the others: as long as it is, but never so thin that it is not seen. */
export function widthOf({ minutes }: Phase, phases: readonly Phase[]): number {
  const total = phases.reduce((sum, phase) => sum + lengthOf(phase), 0);
  return Math.max(lengthOf({ minutes }) / Math.max(total, 1), 0.6 / phases.length);
}

const lengthOf = ({ minutes }: Pick<Phase, "minutes">): number =>
  minutes !== null && Number.isFinite(minutes) ? minutes : 0;

const Fault = () => (
  <span className="grow bg-danger text-center text-[0.625rem] leading-3 font-bold text-paper">✕</span>
);

function Use({ phase }: Readonly<{ phase: Phase }>) {
  if (phase.allows.ballot) return <span className="grow bg-ink" />;
  const writes = (side: Side) => phase.allows.reply || phase.allows.post[side].length > 0;
  return sides.map((side) => (
    <span key={side} className={`grow ${writes(side) ? colours[side] : "bg-hairline"}`} />
  ));
}

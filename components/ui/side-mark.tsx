import type { Side } from "@/lib/debate/vocabulary";

/** What stands for a side beside its colour and its word. */
export const sideMarks = { PROPOSITION: "▲", OPPOSITION: "▼" } as const;
const colours = { PROPOSITION: "text-proposition", OPPOSITION: "text-opposition" } as const;

type Props = Readonly<{
  side: Side;
  /** The side's name in words ("Proposition"). */
  word: string;
  /**
   * Shows only the mark, in lists under a place that has the word; it is still there for screen readers and
   * where one points at the mark.
   */
  isCompact?: boolean;
  className?: string;
}>;

/** A side by colour, mark and word. */
export const SideMark = ({ side, word, isCompact, className = "" }: Props) => (
  <span
    title={isCompact ? word : undefined}
    className={`inline-flex items-baseline gap-1 font-semibold whitespace-nowrap ${colours[side]} ${className}`}
  >
    <span aria-hidden="true" className="text-[0.8em]">
      {sideMarks[side]}
    </span>
    <span className={isCompact ? "sr-only" : undefined}>{word}</span>
  </span>
);

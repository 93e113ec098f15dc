type Props = Readonly<{ value: number; most: number; className?: string }>;

/** How much of a whole as a bar. Its place says the same in words, so it is silent. */
export const Meter = ({ value, most, className = "" }: Props) => (
  <progress value={value} max={Math.max(most, 1)} aria-hidden="true" className={`meter ${className}`} />
);

import type { ReactNode } from "react";

type Props = Readonly<{ title: string; count: number; empty: string | null; children: ReactNode }>;

/** Posts under one heading, with how many there are; new ones are announced as a number, not read out. */
export const QueueSection = ({ title, count, empty, children }: Props) => (
  <section aria-label={title}>
    <h2 className="flex items-baseline gap-3 border-b border-ink pb-2 text-xl">
      {title}
      <span role="status" className="font-sans text-base font-semibold text-quiet tabular-nums">
        {count}
      </span>
    </h2>
    {empty === null ? children : <p className="max-w-prose py-4 text-quiet">{empty}</p>}
  </section>
);

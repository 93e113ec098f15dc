import type { ReactNode } from "react";

type Props = Readonly<{ title: string; children: ReactNode; isWide?: boolean }>;

/** A part of the report under its own title. A wide one may break over pages. */
export const ReportPart = ({ title, children, isWide }: Props) => (
  <section aria-label={title} className={`min-w-0 ${isWide ? "" : "break-inside-avoid"}`}>
    <h2 className="mb-4 break-after-avoid border-b border-ink pb-2 text-xl print:mb-2 print:pb-1 print:text-base">
      {title}
    </h2>
    {children}
  </section>
);

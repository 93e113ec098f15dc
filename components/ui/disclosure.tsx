import type { ComponentProps, ReactNode } from "react";

type Props = Omit<ComponentProps<"details">, "open"> &
  Readonly<{
    summary: ReactNode;
    /** Between hairlines as a part of a form, or in the colour of what cannot be undone. */
    look?: "plain" | "section" | "danger";
    /** Opens it from the start; later it is the reader's. */
    isOpen?: boolean;
  }>;

/** Something that is folded away until it is asked for. It works without script. */
export const Disclosure = ({
  summary,
  look = "plain",
  isOpen,
  className = "",
  children,
  ...details
}: Props) => (
  <details {...details} open={isOpen || undefined} className={`disclosure disclosure-${look} ${className}`}>
    <summary>{summary}</summary>
    {children}
  </details>
);

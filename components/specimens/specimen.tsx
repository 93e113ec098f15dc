import type { ReactNode } from "react";

type Props = Readonly<{
  /** What is shown: a token's name, or a state in words. */
  name: string;
  /** A state that the rules of the controls shall take for real, as if a hand were there. */
  shown?: "hover" | "focus" | "active";
  children: ReactNode;
}>;

/** One thing to look at, with its name above it. */
export const Specimen = ({ name, shown, children }: Props) => (
  <div className="grid min-w-0 content-start justify-items-start gap-1.5 *:last:w-full">
    <p className="text-xs text-quiet">{name}</p>
    <div data-shown={shown}>{children}</div>
  </div>
);

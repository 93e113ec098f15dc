import type { ReactNode } from "react";

const sizes = {
  page: "text-3xl print:text-xl",
  lead: "text-4xl sm:text-5xl print:text-3xl",
  wall: "text-[clamp(2.25rem,min(6.5vw,13vh),9rem)]",
} as const;

type Props = Readonly<{ children: ReactNode; size?: keyof typeof sizes; look?: string }>;

/**
 * What a verdict says in a few words: on the page, the swing leads, since it decides, and the other three are
 * of one size.
 */
export const Headline = ({ children, size = "page", look = "" }: Props) => (
  <p className={`font-serif leading-[1.05] font-semibold text-balance ${sizes[size]} ${look}`}>{children}</p>
);

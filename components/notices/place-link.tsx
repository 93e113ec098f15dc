"use client";

import type { ReactNode } from "react";

type Props = Readonly<{
  href: string;
  opened: Readonly<{ roomId: string; kind: string; until: string }>;
  children: ReactNode;
}>;

/** Leads to the place of a notice, and says that it was opened, in whichever tab: without script it leads. */
export function PlaceLink({ href, opened, children }: Props) {
  const tell = () => void navigator.sendBeacon("/notices/opened", new URLSearchParams(opened));
  return (
    <a className="link inline-block py-1 wrap-anywhere" href={href} onClick={tell} onAuxClick={tell}>
      {children}
    </a>
  );
}

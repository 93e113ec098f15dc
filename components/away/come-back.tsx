"use client";

import { usePathname } from "next/navigation";
import { buttonClass } from "@/components/ui/button";
import { useAway } from "./use-away";

/** Leads to the page that one wanted: by itself once the database is back, without script by a press. */
export function ComeBack({ children }: Readonly<{ children: string }>) {
  const isInstead = usePathname() !== "/away";
  useAway(() => window.location.reload(), isInstead);
  return (
    // biome-ignore lint/a11y/useValidAnchor: the page's own address, whatever it is
    <a href="" className={buttonClass("primary")}>
      {children}
    </a>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Seconds within which a page that is looked at again still counts as looked at. */
const fresh = 5;

/** Reads what waits again when somebody comes back to the page. It asks for nothing while nobody looks. */
export function RefreshOnFocus() {
  const router = useRouter();
  useEffect(() => {
    let last = performance.now();
    const look = () => {
      if (document.hidden || performance.now() - last < fresh * 1000) return;
      last = performance.now();
      router.refresh();
    };
    const back = ({ persisted }: PageTransitionEvent) => persisted && router.refresh();
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    window.addEventListener("pageshow", back);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
      window.removeEventListener("pageshow", back);
    };
  }, [router]);
  return null;
}

"use client";

import { useEffect, useEffectEvent } from "react";
import { isBesideEssay } from "./beside-essay";

/**
 * Lets the phone's Back close what is open instead of leaving the page: while it is open there is one entry
 * more in the history. Closed otherwise, it takes that entry away again. The page stays where it is scrolled
 * to.
 */
export function useBackCloses(isOpen: boolean, close: () => void): void {
  const closeNow = useEffectEvent(close);
  useEffect(() => {
    if (!isOpen || isBesideEssay()) return;
    const { pathname } = window.location;
    let isGone = false;
    const back = () => {
      isGone = true;
      closeNow();
    };
    window.history.scrollRestoration = "manual";
    window.history.pushState(null, "");
    window.addEventListener("popstate", back);
    return () => {
      window.removeEventListener("popstate", back);
      if (!isGone && window.location.pathname === pathname) goBackTo(window.location.href);
      window.history.scrollRestoration = "auto";
    };
  }, [isOpen]);
}

/**
 * Takes the newest entry of the history away and keeps the address as it is now: one has gone to other
 * paragraphs since.
 */
function goBackTo(address: string): void {
  window.addEventListener("popstate", () => window.history.replaceState(window.history.state, "", address), {
    once: true,
  });
  window.history.back();
}

"use client";

import { type RefObject, useEffect } from "react";

/**
 * Tells the sheet in `--keyboard` how much of the window the on-screen keyboard covers, where the browser
 * lays it over the page.
 */
export function useKeyboardRoom(sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return;
    const fit = () => {
      const covered = view.scale > 1.01 ? 0 : window.innerHeight - view.height - view.offsetTop;
      sheet.current?.style.setProperty("--keyboard", `${Math.max(0, Math.round(covered))}px`);
    };
    view.addEventListener("resize", fit);
    view.addEventListener("scroll", fit);
    return () => {
      view.removeEventListener("resize", fit);
      view.removeEventListener("scroll", fit);
    };
  }, [sheet]);
}

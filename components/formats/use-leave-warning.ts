"use client";

import { useEffect } from "react";

/**
 * Asks before the page is left by a link, by its address or by closing it, while there is something to lose.
 */
export function useLeaveWarning(isOn: boolean, question: string): void {
  useEffect(() => {
    if (!isOn) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    const askAtLink = (event: MouseEvent) => {
      const link =
        event.target instanceof Element ? event.target.closest("a[href]:not([target], [href^='#'])") : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", stay);
    window.addEventListener("click", askAtLink, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", stay);
      window.removeEventListener("click", askAtLink, { capture: true });
    };
  }, [isOn, question]);
}

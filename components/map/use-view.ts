"use client";

import { useSearchParams } from "next/navigation";
import { useSyncExternalStore } from "react";

export const views = ["map", "list"] as const;
export type View = (typeof views)[number];

const narrow = "(width < 30rem)";

/**
 * How the arguments are shown: as the address asks, else the map, or the list on a narrow screen. Null until
 * the page's script knows how wide it is.
 */
export function useView(): View | null {
  const asked = useSearchParams().get("view");
  const byWidth = useSyncExternalStore(subscribe, widthView, () => null);
  return views.find((view) => view === asked) ?? byWidth;
}

const widthView = (): View => (window.matchMedia(narrow).matches ? "list" : "map");

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(narrow);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** Shows the arguments the other way, without asking the server for the page again. */
export function showView(view: View): void {
  const query = new URLSearchParams(window.location.search);
  query.set("view", view);
  window.history.replaceState(null, "", `?${query}`);
}

"use client";

import type { Route } from "next";
import { createContext, use } from "react";
import type { Branch } from "@/components/map/tree/argument-tree";
import type { Collapsed } from "@/components/map/tree/collapsing";

/** What the cards of a map know and do together. */
export type MapActs = Readonly<{
  /** The card that the keys act on. */
  currentId: string | null;
  collapsed: Collapsed;
  /** The language of the essay. */
  language: string;
  toggle: (branch: Branch) => void;
  placeOf: (branch: Branch) => Route;
  /** Called before the reader follows a card into the room. */
  onLeave: (branch: Branch) => void;
}>;

export const MapActsContext = createContext<MapActs | null>(null);

/** @throws Error outside of a map, which is a bug. */
export function useMapActs(): MapActs {
  const acts = use(MapActsContext);
  if (!acts) throw new Error("this card stands outside of a map");
  return acts;
}

"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { useSelected } from "@/components/live/room-store";
import type { Snapshot } from "@/lib/debate/events";
import { roomAddress } from "@/lib/debate/watching";
import { openShelf, type Shelf, type Words } from "./outbox";
import { isUnsent } from "./sent-post";

const nothing: ReadonlyMap<string, Words> = new Map();
const idOf = ({ me }: Snapshot) => me.memberId;

/** Where the reader's own words are kept until the server has them. */
export function useShelf(): Shelf {
  const address = useSelected(roomAddress);
  const memberId = useSelected(idOf);
  return useMemo(() => openShelf(address, memberId), [address, memberId]);
}

/** The draft for a place; null where there is none. */
export function useDraftAt(place: string): Words | null {
  const shelf = useShelf();
  return useSyncExternalStore(
    shelf.subscribe,
    () => shelf.read().drafts.get(place) ?? null,
    () => null,
  );
}

/** All posts that were sent and are not with the class yet, by key. */
export function useAllSent(): ReadonlyMap<string, Words> {
  const shelf = useShelf();
  return useSyncExternalStore(
    shelf.subscribe,
    () => shelf.read().sent,
    () => nothing,
  );
}

/** What is unfinished on a paragraph: a post that failed, or a draft of a post, a reply or a change. */
export function useUnfinished(paragraphId: string): "unsent" | "draft" | null {
  const shelf = useShelf();
  const read = useCallback(() => {
    const { sent, drafts } = shelf.read();
    const isHere = (words: Words) => words.paragraphId === paragraphId;
    const hasFailed = [...sent.values()].some((words) => isHere(words) && isUnsent(words));
    return hasFailed ? "unsent" : [...drafts.values()].some(isHere) ? "draft" : null;
  }, [shelf, paragraphId]);
  return useSyncExternalStore(shelf.subscribe, read, () => null);
}

"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { useSelected } from "@/components/live/room-store";
import type { Snapshot } from "@/lib/debate/events";
import { roomAddress } from "@/lib/debate/watching";
import { type Outbox, openOutbox } from "./outbox";
import { isUnsent } from "./sent-post";
import type { Words } from "./words";

const nothing: ReadonlyMap<string, Words> = new Map();
const memberIdOf = ({ me }: Snapshot) => me.memberId;
const isTeacherIn = ({ me }: Snapshot) => me.role === "TEACHER";

/** Where the reader's own words stay until the server has them. */
export function useOutbox(): Outbox {
  const roomId = useSelected(roomAddress);
  const memberId = useSelected(memberIdOf);
  const isTeacher = useSelected(isTeacherIn);
  return useMemo(() => openOutbox({ roomId, memberId, isTeacher }), [roomId, memberId, isTeacher]);
}

/** The draft for a place; null where there is none. */
export function useDraftAt(place: string): Words | null {
  const outbox = useOutbox();
  return useSyncExternalStore(
    outbox.subscribe,
    () => outbox.read().drafts.get(place) ?? null,
    () => null,
  );
}

/** All posts that were sent and are not with the class yet, by key. */
export function useAllSent(): ReadonlyMap<string, Words> {
  const outbox = useOutbox();
  return useSyncExternalStore(
    outbox.subscribe,
    () => outbox.read().sent,
    () => nothing,
  );
}

/** What is unfinished on a paragraph: a post that failed, or a draft of a post, a reply or a change. */
export function useUnfinished(paragraphId: string): "unsent" | "draft" | null {
  const outbox = useOutbox();
  const read = useCallback(() => {
    const { sent, drafts } = outbox.read();
    const isHere = (words: Words) => words.paragraphId === paragraphId;
    const hasFailed = [...sent.values()].some((words) => isHere(words) && isUnsent(words));
    return hasFailed ? "unsent" : [...drafts.values()].some(isHere) ? "draft" : null;
  }, [outbox, paragraphId]);
  return useSyncExternalStore(outbox.subscribe, read, () => null);
}

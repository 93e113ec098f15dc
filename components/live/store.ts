import type { AsideView } from "@/lib/debate/asides/aside";
import {
  applyEvent,
  applyEvents,
  isBefore,
  isBeginning,
  isKnown,
  type RoomEvent,
  type Snapshot,
} from "@/lib/debate/events";
import { isLost, type Link } from "./watch";

export type Connection = Link | "offline";

/** Whether news come, one way or another. */
export const isConnected = (connection: Connection): boolean =>
  connection === "live" || connection === "slow";

/** What this tab knows of the room, and how it hears more. */
export type LiveStore = Readonly<{
  /** As the page was drawn on the server. */
  first: Snapshot;
  read: () => Snapshot;
  readConnection: () => Connection;
  /** What is told to this member alone, aside of the log. */
  readAside: () => AsideView;
  setAside: (aside: AsideView) => void;
  /** Who this browser is in the room now, where it is not this page's member; why that one was removed. */
  readOther: () => string | null;
  subscribe: (onChange: () => void) => () => void;
  /**
   * Applies an event that comes next and answers true; one that came before changes nothing; one behind a gap
   * waits, and the answer is false. Where the room is not whole yet, every event waits until it is.
   */
  take: (event: RoomEvent) => boolean;
  /**
   * Takes a newer snapshot, then the events that waited for it. A part of the room does not replace the
   * whole: false where a newer one was not taken, and the whole is to be loaded again.
   */
  replace: (snapshot: Snapshot) => boolean;
  setLink: (link: Link, other?: string | null) => void;
  setOnline: (isOnline: boolean) => void;
}>;

export const noAside: AsideView = {};

/** Whether an event comes next: one for few has the number of the one for all before it. */
const isNext = ({ seq }: Snapshot, event: RoomEvent): boolean =>
  event.seq === (isForAll(event) ? seq + 1 : seq);
const isForAll = ({ beside }: RoomEvent): boolean => !beside;
const inOrder = (events: readonly RoomEvent[] = []): RoomEvent[] =>
  events.toSorted((a, b) => (a.beside ?? 0) - (b.beside ?? 0));

export function createStore(first: Snapshot): LiveStore {
  const listeners = new Set<() => void>();
  /** By their numbers: one for all, and with it those for few that come after it. */
  const waiting = new Map<number, readonly RoomEvent[]>();
  let snapshot = first;
  let link: Link = "live";
  let other: string | null = null;
  let aside = noAside;
  let isOnline = true;

  const change = (write: () => void) => {
    write();
    for (const listener of listeners) listener();
  };
  const isGone = (event: RoomEvent) =>
    event.type === "member-removed" && event.data.id === snapshot.me.memberId;
  const takeWaiting = (from: Snapshot): Snapshot => {
    const next = inOrder(waiting.get(from.seq));
    for (let seq = from.seq + 1; waiting.get(seq)?.some(isForAll); seq++)
      next.push(...inOrder(waiting.get(seq)));
    const after = next.length === 1 && next[0] ? applyEvent(from, next[0]) : applyEvents(from, next);
    for (const seq of waiting.keys()) if (seq <= after.seq) waiting.delete(seq);
    return after;
  };

  return {
    first,
    read: () => snapshot,
    readConnection: () => (isOnline || isLost(link) ? link : "offline"),
    readOther: () => other,
    readAside: () => aside,
    setAside(next) {
      if (JSON.stringify(next) !== JSON.stringify(aside)) change(() => (aside = next));
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    take(event) {
      if (isKnown(snapshot, event)) return true;
      waiting.set(event.seq, [...(waiting.get(event.seq) ?? []), event]);
      if (isGone(event)) change(() => (link = "removed"));
      if (isBeginning(snapshot)) return true;
      if (!isNext(snapshot, event)) return false;
      change(() => (snapshot = takeWaiting(snapshot)));
      return true;
    },
    replace(newer) {
      if (newer.me.memberId !== first.me.memberId) return true;
      if (isBefore(newer, snapshot)) return true;
      if (isBeginning(newer) && !isBeginning(snapshot)) return newer.seq === snapshot.seq;
      change(() => (snapshot = isBeginning(newer) ? newer : takeWaiting(newer)));
      return true;
    },
    setLink(next, name = null) {
      if (next === link && name === other) return;
      change(() => {
        link = next;
        other = name;
      });
    },
    setOnline(next) {
      if (next !== isOnline) change(() => (isOnline = next));
    },
  };
}

"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { InertJson } from "@/components/handed-over/inert-json";
import { useHanded } from "@/components/handed-over/use-handed";
import { useScript } from "@/components/ui/use-script";
import type { AsideView } from "@/lib/debate/asides/aside";
import type { Snapshot } from "@/lib/debate/events";
import { atHomework } from "@/lib/debate/turn/homework";
import { type Handed, receive } from "@/lib/web/handed-over";
import { type Clock, makeClock, receivedAt, wholeSecond } from "./clock";
import { keepUpToDate, type LiveLink } from "./link";
import { refreshing } from "./refreshing";
import { type Connection, createStore, type LiveStore, noAside } from "./store";

export type { Connection } from "./store";

type Kept = Readonly<{
  store: LiveStore;
  json: string;
  drawnAt: string;
  clock: Clock;
  refresh: () => Promise<boolean>;
  refreshNow: () => void;
}>;

const Context = createContext<Kept | null>(null);

type Props = Readonly<{
  /** The first snapshot. */
  first: Handed;
  /** The server's time when it drew the page, ISO: what the page shows first. */
  drawnAt: string;
  /** The server's time when it sent the page, as JSON, where that was later. */
  now: Handed | null;
  children: ReactNode;
}>;

/**
 * Holds the room for everything inside: begins with the page's and keeps it up to date while it is on the
 * page.
 */
export function RoomStore({ first, ...rest }: Props) {
  const json = useHanded(first);
  if (json === null) return null;
  return (
    <>
      <KeptRoom json={json} {...rest} />
      <InertJson handed={first} />
      {rest.now ? <InertJson handed={rest.now} /> : null}
    </>
  );
}

function KeptRoom({ json, drawnAt, now, children }: Omit<Props, "first"> & Readonly<{ json: string }>) {
  const isFirstPage = !useScript();
  const { refresh } = useRouter();
  const link = useRef<LiveLink>(null);
  const [kept] = useState(() => {
    const store = createStore(JSON.parse(json));
    const heard = now && receive(now);
    const clock = makeClock(Date.parse(heard ? JSON.parse(heard) : drawnAt), receivedAt(isFirstPage));
    const askFirst = refreshing(store, refresh, () => link.current?.woke());
    return { store, json, drawnAt, clock, refresh: askFirst, refreshNow: refresh };
  });
  useEffect(() => {
    link.current = keepUpToDate(kept.store, kept.clock);
    return link.current.end;
  }, [kept]);
  useEffect(() => {
    if (json !== kept.json && !kept.store.replace(JSON.parse(json))) link.current?.catchUp();
  }, [kept, json]);
  return <Context value={kept}>{children}</Context>;
}

const shown = new WeakMap<Snapshot, Snapshot>();

/** A snapshot as its reader's pages show it: who is at homework is in a phase of their own. */
function shownOf(snapshot: Snapshot): Snapshot {
  const made = shown.get(snapshot) ?? atHomework(snapshot);
  shown.set(snapshot, made);
  return made;
}

/** The whole snapshot; draws again at each event. Prefer useSelected where a part is enough. */
export function useSnapshot(): Snapshot {
  const { store } = useKept();
  return useSyncExternalStore(
    store.subscribe,
    () => shownOf(store.read()),
    () => shownOf(store.first),
  );
}

/** A part of the snapshot; draws again only when that part is another value. */
export function useSelected<T>(select: (snapshot: Snapshot) => T): T {
  const { store } = useKept();
  const read = useMemo(() => {
    let last: { from: Snapshot; part: T } | null = null;
    return (from: Snapshot): T => {
      last = last?.from === from ? last : { from, part: select(from) };
      return last.part;
    };
  }, [select]);
  return useSyncExternalStore(
    store.subscribe,
    () => read(shownOf(store.read())),
    () => read(shownOf(store.first)),
  );
}

export function useConnection(): Connection {
  const { store } = useKept();
  return useSyncExternalStore(store.subscribe, store.readConnection, () => "live");
}

/** What is told to the reader alone. */
export function useAside(): AsideView {
  const { store } = useKept();
  return useSyncExternalStore(store.subscribe, store.readAside, () => noAside);
}

/** Who this browser is in the room now, where it is not this page's member; why that one was removed. */
export function useOtherHere(): string | null {
  const { store } = useKept();
  return useSyncExternalStore(store.subscribe, store.readOther, () => null);
}

/** The server's time in milliseconds, at whole seconds. Only what uses it draws again each second. */
export function useServerNow(): number {
  const { drawnAt, clock } = useKept();
  return useSyncExternalStore(
    clock.everySecond,
    () => wholeSecond(clock.now()),
    () => wholeSecond(Date.parse(drawnAt)),
  );
}

/**
 * Asks the server for the page as it is now, and answers whether it came: only where the page is still let
 * in. What takes this is not drawn again when the address changes, as with `useRouter`.
 */
export const useRefresh = (): (() => Promise<boolean>) => useKept().refresh;

/** The same without asking, where the server has just answered this very page. */
export const useRefreshNow = (): (() => void) => useKept().refreshNow;

function useKept(): Kept {
  const kept = useContext(Context);
  if (!kept) throw new Error("this part stands outside of a RoomStore");
  return kept;
}

import { isBeginning, type RoomEvent, type Snapshot } from "@/lib/debate/events";
import { roomAddress } from "@/lib/debate/watching";
import { listen, loadSnapshot } from "./source";
import type { Link, LiveStore } from "./store";

type Message =
  | Readonly<{ kind: "hello" }>
  | Readonly<{ kind: "event"; event: RoomEvent; after: number }>
  | Readonly<{ kind: "snapshot"; snapshot: Snapshot }>
  | Readonly<{ kind: "state"; link: Link; seq: number }>;

/** How a page hears of the room: ends, or loads the whole room because something was missed. */
export type LiveLink = Readonly<{ end: () => void; catchUp: () => void }>;

/**
 * Keeps the store up to date until it is ended. One stream a browser, room and member: the tab that holds a
 * lock listens and tells the others; when it closes, the next one goes on from its own number. A tab that
 * missed something loads the snapshot. Where the browser has no locks (pages without TLS), each tab listens
 * for itself. Where the page began with a part of a big room, the whole is loaded first.
 */
export function keepUpToDate(store: LiveStore): LiveLink {
  const end = new AbortController();
  const { signal } = end;
  const online = () => store.setOnline(navigator.onLine);
  window.addEventListener("online", online, { signal });
  window.addEventListener("offline", online, { signal });
  online();
  const catchUp = catchingUp(store, signal);
  if (isBeginning(store.read())) catchUp();
  if ("locks" in navigator && "BroadcastChannel" in window) share(store, catchUp, signal);
  else listen(store, { onEvent: store.take, onSnapshot: store.replace, onLink: store.setLink }, signal);
  return { end: () => end.abort(), catchUp };
}

function share(store: LiveStore, catchUp: () => void, signal: AbortSignal): void {
  const name = `crossfloor ${roomAddress(store.first)} ${store.first.me.memberId}`;
  const channel = new BroadcastChannel(name);
  const tell = (message: Message) => channel.postMessage(message);
  let isListening = false;
  let link: Link = "live";
  const tellState = () => tell({ kind: "state", link, seq: store.read().seq });

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === "hello" && isListening) tellState();
    if (data.kind === "snapshot") store.replace(data.snapshot);
    if (data.kind === "event" && !store.take(data.event)) catchUp();
    if (data.kind === "state") {
      store.setLink(data.link);
      if (data.seq > store.read().seq) catchUp();
    }
  };
  signal.addEventListener("abort", () => channel.close());
  tell({ kind: "hello" });

  const lead = () => {
    isListening = true;
    const onEvent = (event: RoomEvent) => {
      const after = store.read().seq;
      store.take(event);
      tell({ kind: "event", event, after });
    };
    const onSnapshot = (snapshot: Snapshot) => {
      store.replace(snapshot);
      tell({ kind: "snapshot", snapshot });
    };
    const onLink = (next: Link) => {
      link = next;
      store.setLink(next);
      tellState();
    };
    listen(store, { onEvent, onSnapshot, onLink }, signal);
    return new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
  };
  navigator.locks.request(name, { signal }, lead).catch(() => undefined);
}

/**
 * Loads the whole room for a tab that missed something; one at a time, and again after a while where nobody
 * answers.
 */
function catchingUp(store: LiveStore, signal: AbortSignal): () => void {
  let isLoading = false;
  async function load(): Promise<void> {
    const snapshot = await loadSnapshot(store);
    isLoading = false;
    if (signal.aborted) return;
    if (snapshot === "gone") return store.setLink("removed");
    if (snapshot) store.replace(snapshot);
    if (!snapshot || isBeginning(store.read())) setTimeout(start, 2000);
  }
  function start(): void {
    if (isLoading || signal.aborted) return;
    isLoading = true;
    void load();
  }
  return start;
}

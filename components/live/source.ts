import type { RoomEvent, Snapshot } from "@/lib/debate/events";
import { roomAddress } from "@/lib/debate/watching";
import type { Link, LiveStore } from "./store";

/**
 * Every type of event that is applied: one that is missing here would leave a gap, after which a page hears
 * nothing more.
 */
const types = Object.keys({
  post: true,
  "post-removed": true,
  member: true,
  "member-removed": true,
  phase: true,
  turnout: true,
  results: true,
  room: true,
  ratings: true,
  returns: true,
} satisfies Record<Exclude<RoomEvent["type"], "reset">, true>);

/** What the tab that listens hears. */
export type Heard = Readonly<{
  onEvent: (event: RoomEvent) => void;
  onSnapshot: (snapshot: Snapshot) => void;
  onLink: (link: Link) => void;
}>;

/**
 * The member's snapshot as it is now; "gone" where they are no longer in the room; null where nobody answers.
 */
export async function loadSnapshot(store: LiveStore): Promise<Snapshot | "gone" | null> {
  const { me } = store.first;
  const response = await fetch(`/api/v1/rooms/${roomAddress(store.first)}`, { cache: "no-store" }).catch(
    () => null,
  );
  if (response && [401, 403, 404].includes(response.status)) return "gone";
  const snapshot: Snapshot | null = response?.ok ? await response.json().catch(() => null) : null;
  return snapshot && snapshot.me.memberId !== me.memberId ? "gone" : snapshot;
}

/**
 * Listens to the room until `signal` aborts. The browser itself comes back by number after a break; what it
 * gives up on begins with a fresh snapshot.
 */
export function listen(store: LiveStore, { onEvent, onSnapshot, onLink }: Heard, signal: AbortSignal): void {
  const { me } = store.first;
  const address = roomAddress(store.first);
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;

  function open(): void {
    if (signal.aborted) return;
    source?.close();
    const opened = new EventSource(
      `/api/v1/rooms/${address}/events?after=${store.read().seq}&member=${me.memberId}`,
    );
    source = opened;
    opened.onopen = () => {
      tries = 0;
      onLink("live");
    };
    opened.onerror = () => {
      onLink("reconnecting");
      if (opened.readyState === EventSource.CLOSED) void renew();
    };
    opened.addEventListener("reset", () => void renew());
    for (const type of types) {
      opened.addEventListener(type, ({ lastEventId, data }) => {
        const event = { seq: Number(lastEventId), type, data: JSON.parse(data) } as RoomEvent;
        onEvent(event);
        if (store.readConnection() === "removed") opened.close();
      });
    }
  }

  async function renew(): Promise<void> {
    source?.close();
    clearTimeout(timer);
    const snapshot = await loadSnapshot(store);
    if (signal.aborted) return;
    if (snapshot === "gone") return onLink("removed");
    if (snapshot) {
      onSnapshot(snapshot);
      return open();
    }
    tries += 1;
    timer = setTimeout(renew, Math.min(10_000, 500 * 2 ** tries) * (0.75 + Math.random() / 2));
  }

  const hurry = () => {
    if (source?.readyState !== EventSource.OPEN && store.readConnection() !== "removed") void renew();
  };
  window.addEventListener("online", hurry, { signal });
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    source?.close();
  });
  open();
}

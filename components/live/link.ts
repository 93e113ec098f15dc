import { isBeginning, type RoomEvent, type Snapshot } from "@/lib/debate/events";
import { roomAddress } from "@/lib/debate/watching";
import { openChannel } from "./channel";
import type { Clock } from "./clock";
import * as election from "./election";
import { askForSnapshot } from "./server";
import { type Beat, type Listener, listen } from "./source";
import type { LiveStore } from "./store";
import { onWaking } from "./waking";
import { isLost, type Link } from "./watch";

/** What tabs say to all others of their browser: who listens to what, how it is heard, and how far it is. */
type Call =
  | Readonly<{ kind: "ask"; isNew: boolean }>
  | Readonly<{ kind: "end"; key: string; tab: string }>
  | Readonly<{
      kind: "lead";
      key: string;
      claim: election.Claim;
      link: Link;
      other: string | null;
      beat: Beat;
    }>;

/** What the tab that listens tells those that show the same; and what they tell it. */
type Message =
  | Readonly<{ kind: "event"; event: RoomEvent }>
  | Readonly<{ kind: "snapshot"; snapshot: Snapshot }>
  | Readonly<{ kind: "woke" }>;

/**
 * How a page hears of the room: ends, loads the whole room because something was missed, or looks after
 * everything anew because something seems wrong.
 */
export type LiveLink = Readonly<{ end: () => void; catchUp: () => void; woke: () => void }>;

/**
 * Keeps the store and the clock up to date until it is ended. One tab of a browser listens for each member in
 * a room and tells the others. When it closes, freezes or says nothing, the next one goes on from its own
 * number. A tab that missed something loads the snapshot, as does one that began with a part of a big room.
 */
export function keepUpToDate(store: LiveStore, clock: Clock): LiveLink {
  const end = new AbortController();
  const { signal } = end;
  const online = () => store.setOnline(navigator.onLine);
  window.addEventListener("online", online, { signal });
  window.addEventListener("offline", online, { signal });
  online();
  const catchUp = catchingUp(store, signal);
  if (isBeginning(store.read())) catchUp();
  const woke = share(store, clock, catchUp, signal);
  return { end: () => end.abort(), catchUp, woke };
}

/** Answers what looks after everything anew. */
function share(store: LiveStore, clock: Clock, catchUp: () => void, signal: AbortSignal): () => void {
  const key = `${roomAddress(store.first)} ${store.first.me.memberId}`;
  const tab = `${performance.now()} ${Math.random()}`;
  const all = openChannel("crossfloor");
  const own = openChannel(`crossfloor ${key}`);
  let state = election.newcomer(tab, key, performance.now());
  let listener: Listener | null = null;
  let link: Link = "live";
  let other: string | null = null;

  const call = (message: Call) => all.postMessage(message);
  const tell = (message: Message) => own.postMessage(message);
  const lead = () => {
    const { since } = state;
    if (since === null) return;
    const beat = { now: clock.now(), seq: store.read().seq, aside: store.readAside() };
    call({ kind: "lead", key, claim: { tab, since }, link, other, beat });
  };
  const hear = ({ now, seq, aside }: Beat) => {
    clock.hear(now);
    if (aside) store.setAside(aside);
    if (seq > store.read().seq) catchUp();
  };
  const heard = {
    onEvent(event: RoomEvent) {
      store.take(event);
      tell({ kind: "event", event });
    },
    onSnapshot(snapshot: Snapshot) {
      if (store.replace(snapshot)) tell({ kind: "snapshot", snapshot });
      else catchUp();
    },
    onLink(next: Link, name: string | null) {
      link = next;
      other = name;
      store.setLink(next, name);
      lead();
    },
    onBeat(beat: Beat) {
      hear(beat);
      lead();
    },
  };

  /** Listens, or leaves it to another tab, as the election stands. */
  function go(next: election.Election): void {
    state = next;
    if (state.since === null) {
      listener?.end();
      listener = null;
    } else if (listener) listener.tick();
    else {
      link = "live";
      other = null;
      listener = listen(store, () => election.mayHang(state), heard);
    }
  }
  function tick(): void {
    const { election: next, say } = election.step(state, performance.now(), Date.now());
    go(next);
    if (say === "ask") call({ kind: "ask", isNew: false });
    if (say === "claim") lead();
  }
  function arrive(): void {
    go(election.returned(state, performance.now()));
    call({ kind: "ask", isNew: true });
    setTimeout(() => signal.aborted || tick(), election.untilTakenAtFirst);
  }
  function leave(): void {
    if (state.since !== null) call({ kind: "end", key, tab });
    go({ ...state, since: null });
  }

  all.onmessage = ({ data }: MessageEvent<Call>) => {
    const now = performance.now();
    if (data.kind === "ask") lead();
    if (data.kind === "ask" && data.isNew && isLost(link)) listener?.woke();
    if (data.kind === "end") go(election.hearEnd(state, data.key, data.tab));
    if (data.kind === "lead") {
      go(election.hearClaim(state, data.key, data.claim, now));
      if (data.key !== key) return;
      if (state.since !== null) return lead();
      hear(data.beat);
      store.setLink(data.link, data.other);
    }
    tick();
  };
  own.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === "event" && !store.take(data.event)) catchUp();
    if (data.kind === "snapshot") store.replace(data.snapshot);
    if (data.kind === "woke") listener?.woke();
    tick();
  };
  const woke = () => {
    clock.setAnew();
    if (listener) return listener.woke();
    tell({ kind: "woke" });
    call({ kind: "ask", isNew: false });
  };
  onWaking({ tick, woke, leave, arrive }, signal);
  signal.addEventListener("abort", () => {
    leave();
    all.close();
    own.close();
  });
  arrive();
  return woke;
}

/**
 * Loads the whole room for a tab that missed something; one at a time, and again after a while where nobody
 * answers.
 */
function catchingUp(store: LiveStore, signal: AbortSignal): () => void {
  let isLoading = false;
  async function load(): Promise<void> {
    const answer = await askForSnapshot(store);
    isLoading = false;
    if (signal.aborted) return;
    if (answer.kind === "news") store.replace(answer.body);
    if (answer.kind !== "news" || isBeginning(store.read())) setTimeout(start, 2000);
  }
  function start(): void {
    if (isLoading || signal.aborted) return;
    isLoading = true;
    void load();
  }
  return start;
}

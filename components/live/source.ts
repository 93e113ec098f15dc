import type { AsideView } from "@/lib/debate/asides/aside";
import type { RoomEvent, Snapshot } from "@/lib/debate/events";
import { type Answer, askForNews, askForSnapshot, eventsAddress } from "./server";
import type { LiveStore } from "./store";
import type { Link, Watch } from "./watch";
import * as watching from "./watch";

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
  ground: true,
  turns: true,
  grade: true,
  points: true,
} satisfies Record<Exclude<RoomEvent["type"], "reset">, true>);

/** Where in the log an event stands, by its id. */
function readPlace(id: string): Pick<RoomEvent, "seq" | "beside"> {
  const [seq = 0, beside] = id.split(".").map(Number);
  return { seq, beside };
}

/** How long a question may take beyond what it waits for, in milliseconds. */
const patience = 8000;

/**
 * The server's time, the number that it has come to, and, where it says so, what is told to this member
 * alone.
 */
export type Beat = Readonly<{ now: number; seq: number; aside?: AsideView }>;

/** What the tab that listens hears. */
export type Heard = Readonly<{
  onEvent: (event: RoomEvent) => void;
  onSnapshot: (snapshot: Snapshot) => void;
  /** How it hears; with the name of whoever the browser is now, or with why its member was removed. */
  onLink: (link: Link, name: string | null) => void;
  onBeat: (beat: Beat) => void;
}>;

/** Time has passed; or the page was asleep, and looks after everything anew. */
export type Listener = Readonly<{ tick: () => void; woke: () => void; end: () => void }>;

/** Listens to the room, by a stream or by asking, as `watch.ts` says, until it is ended. */
export function listen(store: LiveStore, mayHang: () => boolean, heard: Heard): Listener {
  const { me } = store.first;
  let watch: Watch = watching.idle;
  let source: EventSource | null = null;
  let asking: AbortController | null = null;
  let isOver = false;

  /** Does what the next state asks for. */
  function go(next: Watch, name: string | null = null): void {
    const before = watch;
    if (isOver || next === before) return;
    watch = next;
    if (next.stream?.number !== before.stream?.number) {
      source?.close();
      source = next.stream && open(next.stream.number);
    }
    if (before.ask === "out" && (next.ask !== "out" || next.asks !== before.asks)) asking?.abort();
    if (next.ask === "out" && next.asks !== before.asks) void ask(next.asks);
    if (next.link !== before.link || name !== null) heard.onLink(next.link, name);
  }
  const now = () => performance.now();
  const tick = () => go(watching.tick(watch, now(), mayHang()));

  function open(number: number): EventSource {
    const opened = new EventSource(eventsAddress(store));
    const on = (type: string, take: (data: string, id: string) => void) =>
      opened.addEventListener(type, ({ data, lastEventId }: MessageEvent<string>) => {
        if (watch.stream?.number !== number) return;
        go(watching.heard(watch, now()));
        take(data, lastEventId);
      });
    on("beat", (data) => {
      const beat: Omit<Beat, "now"> & Readonly<{ now: string }> = JSON.parse(data);
      heard.onBeat({ ...beat, now: Date.parse(beat.now) });
    });
    for (const type of types)
      on(type, (data, id) => take({ ...readPlace(id), type, data: JSON.parse(data) } as RoomEvent));
    on("reset", () => void renew());
    opened.onerror = () => {
      if (watch.stream?.number === number) go(watching.broke(watch, now(), Math.random()));
    };
    return opened;
  }

  function take(event: RoomEvent): void {
    if (event.type === "reset") return void renew();
    heard.onEvent(event);
    if (event.type !== "member-removed" || event.data.id !== me.memberId) return;
    go(watching.lost(watch, "removed", now(), 0));
    tick();
  }

  /** What this member may see has changed as a whole: it goes on from the new snapshot. */
  async function renew(): Promise<void> {
    go(watching.resting(watch, now()));
    const answer = await askForSnapshot(store);
    if (isOver) return;
    if (answer.kind === "news") heard.onSnapshot(answer.body);
    settle(answer);
  }

  function settle(answer: Answer<unknown>): void {
    if (answer.kind === "news") go(watching.answered(watch, now(), mayHang()));
    if (answer.kind === "none") go(watching.unanswered(watch, now(), Math.random()));
    if (answer.kind !== "lost") return;
    // Who was taken out, and is not known any more, was taken out.
    const isOut = watch.link === "removed" && answer.seat === "seat-lost";
    go(watching.lost(watch, isOut ? "removed" : answer.seat, now()), answer.name);
  }

  async function ask(number: number): Promise<void> {
    const controller = new AbortController();
    asking = controller;
    const wait = watching.waitFor(watch, mayHang());
    const timer = setTimeout(() => controller.abort(), wait * 1000 + patience);
    const answer = await askForNews(store, wait, controller.signal);
    clearTimeout(timer);
    if (isOver || watch.ask !== "out" || watch.asks !== number) return;
    if (answer.kind === "news" && watching.isLost(watch.link)) return renew();
    settle(answer);
    if (answer.kind !== "news") return;
    for (const event of answer.body.events) take(event);
    const { now: serverNow, aside } = answer.body;
    heard.onBeat({ now: Date.parse(serverNow), seq: store.read().seq, aside });
  }

  go(watching.begin(now(), mayHang()));
  tick();
  return {
    tick,
    woke: () => {
      go(watching.woke(watch, now()));
      tick();
    },
    end: () => {
      isOver = true;
      source?.close();
      asking?.abort();
    },
  };
}

import type { AsideView } from "../debate/asides/aside";
import type { Viewer } from "../debate/audience";

/** How a client reads events: as a stream's frames, or as a list in JSON. */
export type Form = "frames" | "json";

/** One who waits for events: what it was given so far, and how to give it more. */
export type Client = {
  readonly roomId: string;
  readonly viewer: Viewer;
  readonly tokenId: string | null;
  readonly sessionId: string | null;
  readonly form: Form;
  /** Where in the log it has come to; null until its place is known. */
  sentSeq: number | null;
  /** The same as members count: the number of the last event for all, and how many for few it had since. */
  number: number;
  beside: number;
  /** How many events for few it had before it came, and is not given again. */
  skips: number;
  /** Up to where in the log it needs not load the room again: it did, and does not say how many it had. */
  loaded: number;
  /** What it alone is told aside of the log, as it was found last; null until it was. */
  aside: AsideView | null;
  /** Whether so much waits to be read that no more should be queued. */
  isFull(): boolean;
  send(bytes: Uint8Array): void;
  /** Nothing is left to be given for now. */
  rest(): void;
  /** Shows that it is still heard, what time it is, and what it alone is told. */
  beat(): void;
  /** What it alone is told has become another. */
  turnAside(): void;
  /** Ends the stream after what is queued. */
  close(): void;
  /** Ends the stream and drops what is queued. */
  cut(): void;
};

/** How many streams somebody may have open; one more closes the oldest. */
export const mostAMember = 6;

/** Whose streams are counted together: a teacher who looks on as a student takes none of the student's. */
export const holderOf = ({ viewer }: Client): string => viewer.watchedBy ?? viewer.id;

/** A room that somebody watches here. */
export type Hub = {
  readonly roomId: string;
  readonly clients: Set<Client>;
  /** The highest number known to be in the log. */
  known: number;
  /** When it was learned of, as performance.now() says; 0 once it was given. */
  knownAt: number;
  /** The numbers after which events are being loaded. */
  readonly loading: Set<number>;
};

type Live = { hubs: Map<string, Hub>; isDraining: boolean; heart: NodeJS.Timeout | null };

const kept = globalThis as { crossfloorLive?: Live };

/** The process's streams. One for all of Next's bundles, and it outlives reloads in development. */
export const live: Live = kept.crossfloorLive ?? { hubs: new Map(), isDraining: false, heart: null };
kept.crossfloorLive = live;

export const openClients = (): readonly Client[] =>
  [...live.hubs.values()].flatMap((hub) => [...hub.clients]);

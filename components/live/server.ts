import type { AsideView } from "@/lib/debate/asides/aside";
import type { Digest } from "@/lib/debate/digest/digest";
import { placeOf, type RoomEvent, type Snapshot } from "@/lib/debate/events";
import type { MeView } from "@/lib/debate/views";
import { roomAddress } from "@/lib/debate/watching";
import type { LiveStore } from "./store";
import type { Lost } from "./watch";

/**
 * What came of a question: what was asked for; that the page is not let in, where our server says so
 * itself, with the name of whoever the browser is now, or why its member was removed; or nothing that
 * comes from our server in its right mind.
 */
export type Answer<T> =
  | Readonly<{ kind: "news"; body: T }>
  | Readonly<{ kind: "lost"; seat: Lost; name: string | null }>
  | Readonly<{ kind: "none" }>;

type News = Readonly<{ events: readonly RoomEvent[]; now: string; aside?: AsideView }>;

const none = { kind: "none" } as const;

/** By the type of a problem of ours. A gateway answers 401, 403 and 404, too, but not with these words. */
const seats: Readonly<Record<string, Lost>> = {
  removed: "removed",
  unauthorized: "seat-lost",
  "not-found": "seat-lost",
  "other-seat": "other-seat",
};

/** Where a page's stream and its questions go: with the member the page was drawn for. */
export const eventsAddress = (store: LiveStore, more = ""): string => {
  const { me } = store.first;
  return `/api/v1/rooms/${roomAddress(store.first)}/events?after=${placeOf(store.read())}&member=${me.memberId}${more}`;
};

/** The member's snapshot as it is now. */
export function askForSnapshot({ first }: LiveStore): Promise<Answer<Snapshot>> {
  return ask(
    first.me,
    `/api/v1/rooms/${roomAddress(first)}?member=${first.me.memberId}`,
    (body: Snapshot) => body.me !== undefined,
    AbortSignal.timeout(20_000),
  );
}

/** The digest as it is now, at a room's address; that its reader is gone is for the stream to say. */
export const askForDigest = (address: string, memberId: string): Promise<Answer<Digest>> =>
  ask(
    { role: "STUDENT" },
    `/api/v1/rooms/${address}/digest?member=${memberId}`,
    (body: Digest) => Array.isArray(body.clashes),
    AbortSignal.timeout(20_000),
  );

/** The events after those that are known, for which the server waits up to so many seconds. */
export function askForNews(store: LiveStore, wait: number, signal: AbortSignal): Promise<Answer<News>> {
  return ask(
    store.first.me,
    eventsAddress(store, `&wait=${wait}`),
    (body: News) => Array.isArray(body.events),
    signal,
  );
}

/** To a teacher who is logged in a room is not there once they lead it no more, or once it was deleted. */
const isGone = ({ role, isWatched }: Reader, type: string): boolean =>
  type === "not-found" && (role === "TEACHER" || isWatched === true);

type Reader = Pick<MeView, "role" | "isWatched">;

async function ask<T>(
  reader: Reader,
  path: string,
  isIt: (body: T) => boolean,
  signal: AbortSignal,
): Promise<Answer<T>> {
  try {
    const headers = { Accept: "application/json" };
    const response = await fetch(path, { cache: "no-store", headers, signal });
    const type = response.headers.get("content-type")?.split(";")[0];
    const body = type?.endsWith("json") ? await response.json() : null;
    if (response.ok && body && isIt(body)) return { kind: "news", body };
    const isOurs = type === "application/problem+json";
    const seat = isOurs ? (isGone(reader, body.type) ? "removed" : seats[body.type]) : undefined;
    return seat && body.status === response.status
      ? { kind: "lost", seat, name: body.about?.[0] ?? null }
      : none;
  } catch {
    return none;
  }
}

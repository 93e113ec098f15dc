/** What the server itself says where a page is not let in: only this, never an answer that is not its own. */
export type Lost = "removed" | "seat-lost" | "other-seat";

/** How a page hears of the room: by a stream, by asking again and again, not now, or not any more. */
export type Link = "live" | "slow" | "reconnecting" | Lost;

/** What is open to the server, and what is to be done when. Times are milliseconds of a monotonic clock. */
export type Watch = Readonly<{
  link: Link;
  /** The stream that is open, and when it last gave a sign of life. */
  stream: Readonly<{ number: number; openedAt: number; heardAt: number | null }> | null;
  streams: number;
  /** Streams in a row that never gave a sign. */
  mutes: number;
  /** When the next stream is tried while asking brings the news. */
  streamAt: number | null;
  isSlow: boolean;
  /** When the server is asked next; "out" while a question is on its way; null where a stream tells. */
  ask: number | "out" | null;
  asks: number;
  askedAt: number;
  /** Questions in a row that nobody answered. */
  fails: number;
}>;

/** The server gives a beat every 10 seconds, and the first at once. */
const untilFirstBeat = 5000;
const twoBeats = 22_000;

/** How long to wait before the next question: after an answer, in a hurry, or where the seat is lost. */
const rest = { hanging: 1000, short: 3000, lost: 10_000, longest: 10_000 };
const streamRest = { first: 30_000, longest: 300_000 };

export const isLost = (link: string): link is Lost =>
  link === "removed" || link === "seat-lost" || link === "other-seat";

export const idle: Watch = {
  link: "live",
  stream: null,
  streams: 0,
  mutes: 0,
  streamAt: null,
  isSlow: false,
  ask: null,
  asks: 0,
  askedAt: 0,
  fails: 0,
};

/** A page that listens for its browser; one that may not keep a request open asks instead. */
export const begin = (now: number, mayHang: boolean): Watch =>
  mayHang ? withStream(idle, now) : { ...idle, isSlow: true, ask: now, streamAt: now };

/** The stream gave a beat or an event: it is what brings the news. */
export const heard = (watch: Watch, now: number): Watch =>
  watch.stream === null
    ? watch
    : {
        ...watch,
        link: "live",
        stream: { ...watch.stream, heardAt: now },
        mutes: 0,
        streamAt: null,
        isSlow: false,
        ask: null,
        fails: 0,
      };

/** The stream ended, or was never let through. Why, a question will tell. */
export function broke(watch: Watch, now: number, chance: number): Watch {
  if (watch.stream === null) return watch;
  const mutes = watch.stream.heardAt === null ? watch.mutes + 1 : 0;
  const ended = { ...watch, stream: null, mutes };
  return watch.isSlow
    ? { ...ended, streamAt: now + restOfStreams(mutes) }
    : { ...ended, link: "reconnecting", ask: watch.ask ?? now + 250 + 750 * chance };
}

/** Everything is closed while the whole room is loaded again, which is a question too. */
export const resting = (watch: Watch, now: number) => ({ ...watch, stream: null, ask: null, askedAt: now });

/** The server answered, with news or without: then a stream is tried, unless streams give nothing. */
export function answered(watch: Watch, now: number, mayHang: boolean): Watch {
  const after = { ...watch, fails: 0 };
  if (!watch.isSlow && watch.stream !== null) return { ...after, ask: null };
  if (!watch.isSlow && watch.mutes < 2 && mayHang)
    return withStream({ ...after, ask: null, link: isLost(watch.link) ? "reconnecting" : watch.link }, now);
  const slow: Watch = {
    ...after,
    link: "slow",
    isSlow: true,
    streamAt: watch.streamAt ?? now + restOfStreams(watch.mutes),
  };
  const mayWait = waitFor(slow, mayHang) > 0;
  return { ...slow, ask: mayWait ? Math.max(now, watch.askedAt + rest.hanging) : now + rest.short };
}

/**
 * How many seconds a question may wait for its answer: one request is kept open, never two. The first is
 * answered at once, so that the page knows whether asking brings news.
 */
export const waitFor = ({ link, isSlow, stream }: Watch, mayHang: boolean): number =>
  link === "slow" && isSlow && stream === null && mayHang ? 25 : 0;

/**
 * Nobody answered, or somebody who is not our server. `chance`, 0 to 1, spreads those who try again. A server
 * that was away says nothing about streams, so they are tried anew when it is back.
 */
export function unanswered(watch: Watch, now: number, chance: number): Watch {
  if (!watch.isSlow && watch.stream !== null) return { ...watch, ask: null };
  const fails = watch.fails + 1;
  return {
    ...watch,
    ...(fails > 1 && { mutes: 0, isSlow: false, streamAt: null }),
    fails,
    link: isLost(watch.link) ? watch.link : "reconnecting",
    ask: now + Math.min(rest.longest, 500 * 2 ** fails) * (0.75 + chance / 2),
  };
}

/**
 * The server does not let the page in as the member it was drawn for. It is asked again, slowly: it may heal.
 * An event says that somebody is out, and the server, asked at once, why.
 */
export const lost = (watch: Watch, link: Lost, now: number, wait = rest.lost): Watch => ({
  ...watch,
  link,
  stream: null,
  streamAt: null,
  isSlow: false,
  ask: now + wait,
  fails: 0,
});

/** The page was asleep, frozen or without a network: what it has open may be dead, and its clock wrong. */
export function woke(watch: Watch, now: number): Watch {
  if (watch.stream === null || watch.isSlow) return { ...watch, ask: now };
  return now - watch.stream.openedAt < 3000 ? watch : withStream(watch, now);
}

/** Time has passed. `mayHang` says whether this page may keep a request open now. */
export function tick(watch: Watch, now: number, mayHang: boolean): Watch {
  return [endSilent, endUnwanted, tryStream, askWhenDue, doubt].reduce(
    (all, step) => step(all, now, mayHang),
    watch,
  );
}

type Step = (watch: Watch, now: number, mayHang: boolean) => Watch;

/** A stream that fell silent is opened anew; one that never gave a sign is left, and the server is asked. */
const endSilent: Step = (watch, now) => {
  const { stream, link, isSlow } = watch;
  if (stream === null) return watch;
  const isSilent =
    stream.heardAt === null ? now - stream.openedAt > untilFirstBeat : now - stream.heardAt > twoBeats;
  if (!isSilent) return watch;
  if (stream.heardAt !== null && !isSlow)
    return withStream({ ...watch, link: link === "live" ? "reconnecting" : link }, now);
  return toSlow({ ...watch, mutes: watch.mutes + 1 }, now, restOfStreams(watch.mutes + 1));
};

const endUnwanted: Step = (watch, now, mayHang) =>
  watch.stream !== null && !mayHang ? toSlow(watch, now, 0) : watch;

const tryStream: Step = (watch, now, mayHang) =>
  watch.isSlow && watch.stream === null && watch.streamAt !== null && watch.streamAt <= now && mayHang
    ? withStream({ ...watch, streamAt: null, ask: now + rest.short }, now)
    : watch;

const askWhenDue: Step = (watch, now) =>
  typeof watch.ask === "number" && watch.ask <= now
    ? { ...watch, ask: "out", asks: watch.asks + 1, askedAt: now }
    : watch;

/** Nothing is open but a question that should have had its answer: news may be missed. */
const doubt: Step = (watch, now) => {
  const isAsking = watch.stream === null && typeof watch.ask !== "number";
  const isLate = isAsking && watch.link === "live" && now - watch.askedAt > untilFirstBeat;
  return isLate ? { ...watch, link: "reconnecting" } : watch;
};

const toSlow = (watch: Watch, now: number, wait: number): Watch => ({
  ...watch,
  stream: null,
  isSlow: true,
  ask: watch.ask ?? now,
  streamAt: now + wait,
});

const withStream = (watch: Watch, now: number): Watch => ({
  ...watch,
  stream: { number: watch.streams + 1, openedAt: now, heardAt: null },
  streams: watch.streams + 1,
});

const restOfStreams = (mutes: number): number =>
  Math.min(streamRest.longest, streamRest.first * 2 ** Math.max(0, mutes - 1));

import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Room, Seat } from "../school";

/** A class in a room: who listens, and who writes. */
export type Heard = Readonly<{ room: Room; seats: readonly Seat[]; paragraph: string }>;

type Sent = Readonly<{ roomId: string; at: number }>;
type Stream = {
  readonly seat: Seat;
  readonly heard: Map<string, number>;
  last: string;
  isOpen: boolean;
  close?: () => void;
};

/** What became of what was written: how much was not heard, how much twice, and how late. */
export type Told = Readonly<{
  posts: number;
  deliveries: number;
  missing: number;
  repeated: number;
  resets: number;
  /** From sending to each listener, in milliseconds, in order. */
  delays: readonly number[];
}>;

const agent = new Agent({ keepAlive: true, maxSockets: 4_000 });

/** All members of some rooms, each with a stream at the next process whenever one breaks. */
export function openAudience(urls: readonly string[], classes: readonly Heard[]) {
  let sent = new Map<string, Sent>();
  let delays: number[] = [];
  let resets = 0;
  let turn = 0;
  let isOver = false;
  const streams = classes.flatMap(({ seats }) =>
    seats.map((seat): Stream => ({ seat, last: "", isOpen: false, heard: new Map() })),
  );

  function take(stream: Stream, frame: string): void {
    const id = /^id: (.+)$/m.exec(frame)?.[1];
    if (id) stream.last = id;
    if (frame.startsWith("event: reset")) resets += 1;
    const key = /"body":"Said (\d+)"/.exec(frame)?.[1];
    if (!key) return;
    stream.heard.set(key, (stream.heard.get(key) ?? 0) + 1);
    const at = sent.get(key)?.at;
    if (at !== undefined) delays.push(performance.now() - at);
  }

  /** Ends when the stream does, whoever ended it. */
  const listen = (stream: Stream): Promise<void> =>
    new Promise((ended) => {
      const url = new URL(
        `/api/v1/rooms/${stream.seat.roomId}/events?after=${stream.last || 0}`,
        urls[turn++ % urls.length],
      );
      const headers = { Authorization: `Bearer ${stream.seat.token}` };
      const asked = request(url, { agent, headers }, (answer) => {
        stream.isOpen = answer.statusCode === 200;
        let begun = "";
        answer.setEncoding("utf8").on("data", (text: string) => {
          const frames = (begun + text).split("\n\n");
          begun = frames.pop() ?? "";
          for (const frame of frames) take(stream, frame);
        });
        answer.once("error", () => undefined).once("close", ended);
      });
      asked.once("error", () => ended()).end();
      stream.close = () => asked.destroy();
    });
  const keepListening = async (stream: Stream): Promise<void> => {
    while (!isOver) {
      await listen(stream);
      stream.isOpen = false;
      if (!isOver) await pause(50 + Math.random() * 200);
    }
  };
  const listening = streams.map(keepListening);

  /** Writes one thing until it is taken, each time at the next process. */
  async function write({ room, paragraph }: Heard, { token }: Seat, number: number): Promise<void> {
    const [key, words] = [randomUUID(), String(number)];
    sent.set(words, { roomId: room.id, at: performance.now() });
    for (;;) {
      const answer = await fetch(new URL(`/api/v1/rooms/${room.id}/posts`, urls[turn++ % urls.length]), {
        method: "POST",
        headers: {
          Authorization: `Bearer ${token}`,
          "Content-Type": "application/json",
          "Idempotency-Key": key,
        },
        body: JSON.stringify({ paragraphId: paragraph, kind: "QUESTION", body: `Said ${words}` }),
        signal: AbortSignal.timeout(10_000),
      })
        .then(async (given) => ({ status: given.status, text: await given.text() }))
        .catch(() => null);
      if (answer?.status === 201) return;
      if (answer?.status === 429) return void sent.delete(words);
      if (answer && answer.status < 500)
        throw new Error(`a post was answered ${answer.status}: ${answer.text}`);
      await pause(50);
    }
  }

  const count = (): Omit<Told, "delays"> => {
    let [missing, repeated, deliveries] = [0, 0, 0];
    const byRoom = new Map<string, string[]>();
    for (const [words, { roomId }] of sent) byRoom.set(roomId, [...(byRoom.get(roomId) ?? []), words]);
    for (const { seat, heard } of streams)
      for (const words of byRoom.get(seat.roomId) ?? []) {
        const times = heard.get(words) ?? 0;
        deliveries += times;
        if (times === 0) missing += 1;
        if (times > 1) repeated += times - 1;
      }
    return { posts: sent.size, deliveries, missing, repeated, resets };
  };

  return {
    isWhole: () => streams.every(({ isOpen }) => isOpen),
    /** So many posts a second for so long, by everybody in turn; ends when all are heard, or are not. */
    async play(rate: number, seconds: number): Promise<Told> {
      [sent, delays] = [new Map(), []];
      for (const { heard } of streams) heard.clear();
      const writing: Promise<void>[] = [];
      const begun = performance.now();
      for (let at = 0; at < rate * seconds; at++) {
        const one = classes[at % classes.length] as Heard;
        const seat = one.seats[Math.floor(turnOfWriter++ / classes.length) % one.seats.length] as Seat;
        const written = write(one, seat, numbered++);
        // Told when all have ended.
        written.catch(() => undefined);
        writing.push(written);
        await pause(Math.max(0, begun + ((at + 1) * 1000) / rate - performance.now()));
      }
      await Promise.all(writing);
      for (let tries = 0; tries < 150 && count().missing > 0; tries++) await pause(100);
      return { ...count(), delays: delays.toSorted((one, other) => one - other) };
    },
    async end() {
      isOver = true;
      for (const stream of streams) stream.close?.();
      await Promise.all(listening);
    },
  };
}

let turnOfWriter = 0;
let numbered = 1;

/** The middle, the 95th, the 99th of a hundred and the last, in milliseconds. */
export const quantilesOf = (delays: readonly number[]): string =>
  [0.5, 0.95, 0.99, 1]
    .map((part) => Math.round(delays[Math.min(delays.length - 1, Math.floor(part * delays.length))] ?? 0))
    .join(" / ");

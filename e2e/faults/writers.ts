import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { baseUrl, openRoom, paragraphId, type Room } from "../school";
import { hireWhenServed } from "./hire-when-served";
import { count, type Ledger, newLedger } from "./ledger";

/** A class that writes in one room and votes in another, nearly as fast as it is let. */
export type Class = Readonly<{
  rooms: readonly [Room, Room];
  ledger: Ledger;
  /** Begins to write; ends when everybody has the answer to what they sent last. */
  write: () => Readonly<{ stop: () => Promise<void> }>;
}>;

type Asking = Readonly<{ token: string; body: object; key?: string; onTry?: () => void }>;

const postsAMinute = 11;
const choices = ["FOR", "AGAINST", "UNDECIDED"] as const;

/** Seats a class of fifty. `at` is where it sends to, where that is not the app itself. */
export async function seatClass(at = baseUrl): Promise<Class> {
  const teacher = await hireWhenServed();
  const names = Array.from({ length: 50 }, (_, number) => `Student ${number + 1}`);
  // What is drawn by lot may look like a word that the filter holds: a556.
  const settings = { wordFilter: false };
  const debate = await openRoom(teacher, { waiting: names, phase: "rebuttals", settings });
  const ballot = await openRoom(teacher, { waiting: names, phase: "opening-vote" });
  const paragraph = await paragraphId(debate, 1);
  const ledger = newLedger();
  let isOver = false;

  /** Sends one thing again and again under its key until there is an answer that is no failure. */
  async function send(method: string, path: string, { token, body, key, onTry }: Asking) {
    for (;;) {
      onTry?.();
      const response = await fetch(new URL(path, at), {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          "Content-Type": "application/json",
          ...(key && { "Idempotency-Key": key }),
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(20_000),
      })
        // The answer counts when it is there as a whole.
        .then(async (answer) => new Response(await answer.arrayBuffer(), answer))
        .catch(() => null);
      count(ledger, response);
      if (response && response.status < 500) return response;
      await pause(50 + Math.random() * 100);
    }
  }

  async function sendKept(
    kept: Ledger["posts"],
    path: string,
    token: string,
    body: (words: string) => object,
  ) {
    const key = randomUUID();
    const words = `words ${key}`;
    const sent = { roomId: debate.id, words, id: null as string | null, isRefused: false };
    kept.set(key, sent);
    const response = await send("POST", path, { token, key, body: body(words) });
    if (response.status === 201) sent.id = String((await response.json()).id);
    else if (response.status === 429) sent.isRefused = true;
    else throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  }

  async function post(name: string) {
    await sendKept(ledger.posts, `/api/v1/rooms/${debate.id}/posts`, debate.seat(name).token, (words) => ({
      paragraphId: paragraph,
      kind: "QUESTION",
      body: words,
    }));
  }

  async function vote(name: string, turn: number) {
    const { memberId, token } = ballot.seat(name);
    const votes = ledger.votes.get(memberId) ?? { roomId: ballot.id, sent: 0, acknowledged: 0, last: null };
    ledger.votes.set(memberId, votes);
    const choice = choices[turn % 3] ?? "FOR";
    const response = await send("PUT", `/api/v1/rooms/${ballot.id}/ballot`, {
      token,
      body: { stage: "OPENING", choice },
      onTry: () => (votes.sent += 1),
    });
    if (response.status !== 200) throw new Error(`a ballot was answered ${response.status}`);
    votes.acknowledged += 1;
    votes.last = choice;
  }

  async function moderate() {
    const [target] = [...ledger.posts.values()].filter(({ id }) => id).slice(-1);
    if (!target) return;
    for (const act of ["hide", "restore"])
      await sendKept(ledger.acts, `/api/v1/rooms/${debate.id}/moderation`, teacher.token, (reason) => ({
        act,
        targetId: target.id,
        reason,
      }));
  }

  async function student(name: string) {
    const posted: number[] = [];
    for (let turn = 0; !isOver; turn++) {
      const now = performance.now();
      if (turn % 3 === 0 && posted.filter((time) => now - time < 60_000).length < postsAMinute) {
        await post(name);
        posted.push(performance.now());
      } else await vote(name, turn);
      await pause(50 + Math.random() * 150);
    }
  }

  async function teach() {
    while (!isOver) {
      await moderate();
      await pause(50 + Math.random() * 100);
    }
  }

  return {
    rooms: [debate, ballot],
    ledger,
    write() {
      isOver = false;
      const all = Promise.all([...names.map(student), teach()]);
      all.catch(() => undefined);
      return {
        async stop() {
          isOver = true;
          await all;
        },
      };
    },
  };
}

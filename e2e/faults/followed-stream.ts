import { setTimeout as pause } from "node:timers/promises";
import { baseUrl } from "../school";

/** A member's events as their browser follows them: it comes again by number whenever the stream breaks. */
export type Followed = Readonly<{
  ids: readonly number[];
  types: readonly string[];
  /** How far the log was said to reach. */
  reach: () => number;
  /** For each break, the milliseconds until the first word of the next stream. */
  gaps: readonly number[];
  isOpen: () => boolean;
  end: () => Promise<void>;
}>;

export function follow(roomId: string, token: string, after = 0, at = baseUrl): Followed {
  const ids: number[] = [];
  const types: string[] = [];
  const gaps: number[] = [];
  let reach = 0;
  let brokeAt: number | null = null;
  let isOpen = false;
  const ending = new AbortController();

  function take(frame: string): void {
    const [, type] = /^event: (.+)$/m.exec(frame) ?? [];
    const [, id] = /^id: (\d+)$/m.exec(frame) ?? [];
    if (type === "beat") reach = Math.max(reach, Number(/"seq":(\d+)/.exec(frame)?.[1]));
    else if (type) types.push(type);
    if (id) ids.push(Number(id));
  }

  async function listen(): Promise<void> {
    const response = await fetch(new URL(`/api/v1/rooms/${roomId}/events?after=${after}`, at), {
      headers: { Authorization: `Bearer ${token}`, "Last-Event-ID": String(ids.at(-1) ?? after) },
      signal: ending.signal,
    });
    if (!response.ok || !response.body) throw new Error(`the stream was answered ${response.status}`);
    isOpen = true;
    if (brokeAt !== null) gaps.push(performance.now() - brokeAt);
    brokeAt = null;
    let begun = "";
    for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
      const frames = (begun + piece).split("\n\n");
      begun = frames.pop() ?? "";
      for (const frame of frames) take(frame);
    }
  }

  async function keepListening(): Promise<void> {
    while (!ending.signal.aborted) {
      await listen().catch(() => undefined);
      isOpen = false;
      brokeAt ??= performance.now();
      if (!ending.signal.aborted) await pause(100);
    }
  }

  const listening = keepListening();
  return {
    ids,
    types,
    reach: () => Math.max(reach, ids.at(-1) ?? 0),
    gaps,
    isOpen: () => isOpen,
    async end() {
      ending.abort();
      await listening;
    },
  };
}

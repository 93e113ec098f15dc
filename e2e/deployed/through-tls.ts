import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";

/** `key` is the same where the same is sent again. */
type Ask = Readonly<{ token?: string; body?: unknown; key?: string }>;
type Body = Readonly<Record<string, unknown>>;

/** A browser's or a program's way to an address whose certificate this authority has signed. */
export type Way = Readonly<{
  ask: (
    method: string,
    path: string,
    ask?: Ask,
  ) => Promise<Readonly<{ status: number; headers: IncomingMessage["headers"]; body: Body }>>;
  /** The same; whatever is no yes is thrown. */
  must: (method: string, path: string, ask?: Ask) => Promise<Body>;
  /** The numbers of a room's events as they come; where the stream breaks it comes again by number. */
  follow: (
    path: string,
    token: string,
  ) => Readonly<{ ids: readonly number[]; breaks: () => number; isOpen: () => boolean; end: () => void }>;
}>;

export function openWay(origin: string, ca: string): Way {
  const send = async (method: string, path: string, headers: Record<string, string>, body?: string) => {
    const sent = request(new URL(path, origin), { method, ca, headers, agent: false });
    sent.end(body);
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    return response;
  };
  const ask: Way["ask"] = async (method, path, { token, body, key = randomUUID() } = {}) => {
    const headers = {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...(method === "POST" && { "Idempotency-Key": key }),
    };
    const response = await send(method, path, headers, body === undefined ? undefined : JSON.stringify(body));
    const text = Buffer.concat(await response.toArray()).toString();
    return {
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: text.startsWith("{") ? JSON.parse(text) : {},
    };
  };
  return {
    ask,
    async must(method, path, more) {
      const { status, body } = await ask(method, path, more);
      if (status >= 400 || status === 0)
        throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(body)}`);
      return body;
    },
    follow(path, token) {
      const ids: number[] = [];
      let breaks = 0;
      let open: IncomingMessage | null = null;
      let isEnded = false;
      const listen = async () => {
        const headers = { Authorization: `Bearer ${token}`, "Last-Event-ID": String(ids.at(-1) ?? 0) };
        open = await send("GET", `${path}?after=0`, headers);
        for await (const piece of open.setEncoding("utf8"))
          for (const [, id] of String(piece).matchAll(/^id: (\d+)$/gm)) ids.push(Number(id));
      };
      const keep = async () => {
        while (!isEnded) {
          await listen().catch(() => undefined);
          open = null;
          if (!isEnded) breaks += 1;
        }
      };
      void keep();
      return {
        ids,
        breaks: () => breaks,
        isOpen: () => open !== null,
        end() {
          isEnded = true;
          open?.destroy();
        },
      };
    },
  };
}

import { Agent, type ClientRequest, request } from "node:http";
import { type WorldServer, worldHost } from "./two-servers";

export type Ask = Readonly<{
  token?: string;
  cookie?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer | object;
}>;

/** All that an answer is, but for when it came. */
export type Received = Readonly<{ status: number; headers: string; text: string }>;

/** What somebody listens to: all that came until now. */
export type Heard = Readonly<{
  text: () => string;
  until: (words: string) => Promise<void>;
  end: () => void;
}>;

/**
 * A world as its script plays it: whatever is asked of it is a step, with the same clock and the same lot as
 * that step in every other world.
 */
export class World {
  #step = 1;
  /** A line for each call: one that was kept might be closed as it is used again. */
  readonly #agent = new Agent();
  readonly #server: WorldServer;
  /** Which of the two it is. */
  readonly isFirst: boolean;

  constructor(server: WorldServer, isFirst: boolean) {
    this.#server = server;
    this.isFirst = isFirst;
  }

  /** Goes on at a step that no play before has come to, even one that broke off. */
  goOnAt(step: number): void {
    this.#step = step;
  }

  /** What may be done otherwise in the other world, or not at all; it takes the same steps of both. */
  async apart<T>(play: () => Promise<T>, steps = 150): Promise<T> {
    const end = this.#step + steps;
    const played = await play();
    if (this.#step > end) throw new Error("what differs takes more steps than are kept for it");
    this.#step = end;
    return played;
  }

  async ask(method: string, path: string, ask: Ask = {}): Promise<Received> {
    const sent = await this.#send(method, path, ask);
    return new Promise((answer, fail) => {
      sent.once("error", fail);
      sent.once("response", (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part) => parts.push(part));
        response.once("error", fail);
        response.once("end", () => {
          const headers = headersOf(response.rawHeaders);
          answer({ status: response.statusCode ?? 0, headers, text: Buffer.concat(parts).toString() });
        });
      });
    });
  }

  /** A call that must be answered with yes; its answer's body. */
  async must(method: string, path: string, ask: Ask = {}): Promise<Record<string, unknown>> {
    const { status, text } = await this.ask(method, `/api/v1${path}`, ask);
    if (status >= 400) throw new Error(`${method} ${path} answered ${status}: ${text}`);
    return text ? JSON.parse(text) : {};
  }

  /** Listens from now on. */
  async listen(path: string, ask: Ask): Promise<Heard> {
    const sent = await this.#send("GET", path, ask);
    let text = "";
    let look = () => {};
    sent.once("error", () => undefined);
    const opened = new Promise<void>((open) =>
      sent.once("response", (response) => {
        response.setEncoding("utf8");
        response.on("error", () => undefined);
        response.on("data", (part) => {
          text += part;
          look();
          if (/event: (beat|reset)/.test(text)) open();
        });
        response.on("end", () => {
          text += "(the end)";
          look();
          open();
        });
      }),
    );
    await opened;
    return {
      text: () => text,
      until: (words) =>
        new Promise((found) => {
          look = () => (text.includes(words) || text.endsWith("(the end)")) && found();
          look();
        }),
      end: () => sent.destroy(),
    };
  }

  async #send(
    method: string,
    path: string,
    { token, cookie, headers = {}, body }: Ask,
  ): Promise<ClientRequest> {
    const step = this.#step++;
    if (method !== "GET") await this.#server.setClock(step);
    const isPlain = body === undefined || typeof body === "string" || Buffer.isBuffer(body);
    const bytes = isPlain ? body : JSON.stringify(body);
    const sent = request({
      agent: this.#agent,
      host: "127.0.0.1",
      port: this.#server.port,
      method,
      path,
      headers: {
        Host: worldHost,
        "x-world-step": String(step),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(cookie ? { Cookie: cookie } : {}),
        ...(isPlain ? {} : { "Content-Type": "application/json" }),
        ...(bytes === undefined ? {} : { "Content-Length": String(Buffer.byteLength(bytes)) }),
        ...(method === "POST" && token
          ? { "Idempotency-Key": `00000000-0000-4000-8000-${String(step).padStart(12, "0")}` }
          : {}),
        ...headers,
      },
    });
    sent.end(bytes);
    return sent;
  }
}

const headersOf = (raw: readonly string[]): string =>
  raw
    .flatMap((name, at) => (at % 2 === 0 && !/^date$/i.test(name) ? [`${name}: ${raw[at + 1]}`] : []))
    .join("\n");

import { connect } from "node:net";

/** A request to the letter: what `fetch` would refuse to send, or mend on the way, is sent as it stands. */
export type Raw = Readonly<{
  method?: string;
  /** The address as it stands in the request's first line. */
  target: string;
  headers?: readonly (readonly [name: string, value: string])[];
  body?: string | Uint8Array;
  /** What stands for the length of the body: true of it unless it says otherwise; null for none. */
  length?: string | null;
}>;

/** What came back; `status` 0 where the connection was closed without an answer. */
export type RawAnswer = Readonly<{ status: number; headers: string; type: string; text: string }>;

const patienceMs = 20_000;

/** Sends bytes on a connection of their own, and reads the answer to its end; of a stream its head. */
export function sendBytes(base: string, bytes: Uint8Array): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname);
    const end = () => {
      socket.destroy();
      resolve(read(Buffer.concat(chunks)));
    };
    socket.setTimeout(patienceMs, () => {
      socket.destroy();
      reject(new Error(`no answer within ${patienceMs} ms`));
    });
    // Who answers before all was read may close on what is still being sent; the answer is there.
    socket.on("error", end);
    socket.on("close", end);
    socket.on("data", (chunk) => {
      chunks.push(chunk);
      if (
        chunks.length < 3 &&
        /\r\ncontent-type: text\/event-stream/i.test(Buffer.concat(chunks).toString("latin1"))
      )
        end();
    });
    socket.write(bytes);
  });
}

export function bytesOf({ method = "GET", target, headers = [], body, length }: Raw, host: string): Buffer {
  const bytes = typeof body === "string" ? Buffer.from(body) : Buffer.from(body ?? []);
  const said = length === undefined ? (body === undefined ? null : String(bytes.length)) : length;
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  const head = [
    `${method} ${target} HTTP/1.1`,
    ...(names.has("host") ? [] : [`Host: ${host}`]),
    ...(names.has("connection") ? [] : ["Connection: close"]),
    ...(said === null || names.has("transfer-encoding") ? [] : [`Content-Length: ${said}`]),
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`, "latin1"), bytes]);
}

const goOn = "HTTP/1.1 100 Continue\r\n\r\n";

function read(all: Buffer): RawAnswer {
  const bytes = all.subarray(all.indexOf(goOn) === 0 ? goOn.length : 0);
  const at = bytes.indexOf("\r\n\r\n");
  const headers = bytes.subarray(0, at < 0 ? bytes.length : at).toString("latin1");
  const rest = bytes.subarray(at < 0 ? bytes.length : at + 4);
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(headers)?.[1] ?? 0),
    headers,
    type: /^content-type: (.*)$/im.exec(headers)?.[1]?.trim() ?? "",
    text: (/^transfer-encoding: chunked/im.test(headers) ? unchunk(rest) : rest).toString(),
  };
}

function unchunk(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf("\r\n", at);
    const size = Number.parseInt(bytes.subarray(at, end).toString(), 16);
    if (end < 0 || !(size > 0)) break;
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 4 + size;
  }
  return Buffer.concat(parts);
}

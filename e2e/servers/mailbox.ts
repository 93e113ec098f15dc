import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** A letter as it came in: to whom, its headers by their names in small letters, and its text. */
type Received = Readonly<{
  to: string;
  headers: Readonly<Record<string, string>>;
  subject: string;
  text: string;
}>;

/**
 * A mail server on this machine that takes every letter it does not refuse, and passes none on; `asked` is to
 * whom each was to go.
 */
export type Mailbox = AsyncDisposable &
  Readonly<{ url: string; letters: readonly Received[]; asked: readonly string[] }>;

/** What it answers to a letter for somebody: a line of refusal, "" for nothing at all, or null. */
type Refusing = (to: string) => string | null;

export async function openMailbox(refusing: Refusing = () => null): Promise<Mailbox> {
  const asked: string[] = [];
  const letters: Received[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    const answerTo = (to: string) => {
      asked.push(to);
      return refusing(to);
    };
    receive(socket, (letter) => letters.push(letter), answerTo);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    asked,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** One conversation of RFC 5321. */
function receive(socket: Socket, keep: (letter: Received) => void, answerTo: Refusing): void {
  const say = (line: string) => line !== "" && socket.write(`${line}\r\n`);
  let heard = "";
  let to = "";
  let isData = false;
  say("220 mailbox ESMTP");
  socket.setEncoding("utf8").on("data", (text: string) => {
    heard += text;
    for (let end = ending(); end !== -1; end = ending()) {
      const part = heard.slice(0, end);
      heard = heard.slice(end + (isData ? "\r\n.\r\n" : "\r\n").length);
      if (isData) keep(letterOf(to, part.replaceAll("\r\n..", "\r\n.")));
      const named = isData ? undefined : /^RCPT TO:<(.*)>/i.exec(part)?.[1];
      to = named ?? to;
      isData = !isData && /^DATA$/i.test(part);
      say(
        isData ? "354 go on" : /^QUIT$/i.test(part) ? "221 bye" : ((named && answerTo(named)) ?? "250 good"),
      );
      if (/^QUIT$/i.test(part)) socket.end();
    }
  });
  const ending = () => heard.indexOf(isData ? "\r\n.\r\n" : "\r\n");
}

function letterOf(to: string, whole: string): Received {
  const [head = "", ...body] = whole.split("\r\n\r\n");
  const headers = Object.fromEntries(
    head
      .replaceAll(/\r\n\s+/g, " ")
      .split("\r\n")
      .map((line) => [line.split(":")[0]?.toLowerCase() ?? "", line.slice(line.indexOf(":") + 1).trim()]),
  );
  const text = decode(body.join("\r\n\r\n"), headers["content-transfer-encoding"] ?? "7bit");
  const subject = (headers.subject ?? "")
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, how: string, words: string) =>
      decode(words.replaceAll("_", " "), how.toLowerCase() === "b" ? "base64" : "quoted-printable"),
    );
  return { to, headers, subject, text: text.trim() };
}

function decode(text: string, how: string): string {
  if (how === "base64") return Buffer.from(text, "base64").toString();
  if (how !== "quoted-printable") return text;
  const bytes = text
    .replaceAll(/=\r\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}

import { IncomingMessage, type ServerResponse } from "node:http";
import { problem, problemOf } from "../api/problem";
import { awayWords, waitSeconds } from "../web/away-words";
import { awayHeader, isDatabaseAway } from "../web/database-away";
import { drawingBy, type Framework } from "./framework";

/** Node's own ways of a response, which take their arguments in several shapes. */
type Bytes = Parameters<ServerResponse["write"]>;
type Ways = Readonly<{
  writeHead: (status: number, ...rest: readonly unknown[]) => unknown;
  write: (...bytes: Bytes) => boolean;
  end: (...bytes: Bytes | []) => unknown;
  flushHeaders: () => void;
}>;

/**
 * Answers what a form without script sends while the database is known to be away, and says whether it does:
 * the framework would look for the form on the page that says so. Any other answer that is a failure is held
 * back until it is whole; where its request met a database that is away, it is 503 instead, in the words of
 * whoever asked, a page, a form or a program.
 */
export function mindAway(
  request: IncomingMessage,
  response: ServerResponse,
  { framework, hasMetAway }: Readonly<{ framework: Framework; hasMetAway: () => boolean }>,
): boolean {
  if (isDatabaseAway() && isSentWithoutScript(request)) {
    request.resume();
    void answerAway(request, response, framework);
    return true;
  }
  const plain = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
  } as Ways;
  const held: Bytes[] = [];
  let isHeld = false;

  const release = (): void => {
    Object.assign(response, plain);
    for (const bytes of held) response.write(...bytes);
    response.end();
  };
  const decide = async (): Promise<void> => {
    // What the framework notes of a failure, it notes a moment after it.
    await new Promise((later) => setImmediate(later));
    if (!hasMetAway()) return release();
    Object.assign(response, plain);
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    await answerAway(request, response, framework);
  };
  const begin = (status: number): boolean => {
    isHeld ||= status >= 500 && status !== 503 && !response.headersSent;
    return isHeld;
  };

  const holding: Ways = {
    writeHead(status, ...rest) {
      if (!begin(status)) return plain.writeHead(status, ...rest);
      response.statusCode = status;
      for (const [name, value] of Object.entries(rest.find((part) => typeof part === "object") ?? {}))
        response.setHeader(name, value);
      return response;
    },
    write(...bytes) {
      if (!begin(response.statusCode)) return plain.write(...bytes);
      held.push(bytes);
      return true;
    },
    end(...bytes) {
      if (!begin(response.statusCode)) return plain.end(...bytes);
      if (bytes[0] !== undefined && typeof bytes[0] !== "function") held.push(bytes as Bytes);
      void decide();
      return response;
    },
    flushHeaders: () => begin(response.statusCode) || plain.flushHeaders(),
  };
  Object.assign(response, holding);
  return false;
}

const isSentWithoutScript = ({ method, url, headers }: IncomingMessage): boolean =>
  method === "POST" && headers["next-action"] === undefined && !url?.startsWith("/api/");

/** Says that the database is away, whatever was found out or done before. */
async function answerAway(
  request: IncomingMessage,
  response: ServerResponse,
  framework: Framework,
): Promise<void> {
  const { method = "", url, headers } = request;
  const isForm = headers["next-action"] !== undefined;
  const isPage = !isForm && headers.rsc === undefined && headers.accept?.includes("text/html");
  const again = Object.assign(new IncomingMessage(request.socket), { method: "GET", url });
  const draw = drawingBy(framework, again, headersFor(headers));
  const page = isPage
    ? await draw({ [awayHeader]: method === "POST" ? "form" : "page" }).catch(() => null)
    : null;
  const refusal = problem(problemOf("unavailable"));
  const text = { status: 503, headers: { "Content-Type": "text/plain" }, body: awayWords.perhaps };
  const answer = page ? { ...page, body: page.html } : isForm ? text : refusal;
  response.statusCode = 503;
  for (const [name, value] of Object.entries(answer.headers))
    if (value !== undefined && !perConnection.test(name)) response.setHeader(name, value);
  response.setHeader("Retry-After", String(waitSeconds));
  response.setHeader("Cache-Control", "no-store");
  response.end(answer.body);
}

const perConnection = /^(transfer-encoding|content-length|connection|date)$/i;

/** The request's own, but for a body, which was read. */
function headersFor({ ...headers }: IncomingMessage["headers"]): IncomingMessage["headers"] {
  for (const name of ["content-type", "content-length", "transfer-encoding"]) delete headers[name];
  return headers;
}

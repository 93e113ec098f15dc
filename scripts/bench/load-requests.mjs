import { Agent, request } from "node:http";

const TIMEOUT_MS = 30_000;

/**
 * Sends `requests` (in a circle, from number `from`) over some kept connections for a time, at most `most` of
 * them. Answers how many were answered in a second; throws where an answer is not as `expect`ed.
 */
export async function sendFor({
  port,
  connections,
  milliseconds,
  most = Number.POSITIVE_INFINITY,
  from = 0,
  requests,
  expect = 200,
}) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const begun = performance.now();
  let sent = 0;

  async function work() {
    while (sent < most && performance.now() - begun < milliseconds) {
      const { status, text } = await send(agent, port, requests[(from + sent++) % requests.length]);
      if (status !== expect) throw new Error(`an answer was ${status}, not ${expect}: ${text.slice(0, 200)}`);
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, work));
    return { perSecond: (sent * 1000) / (performance.now() - begun), sent };
  } finally {
    agent.destroy();
  }
}

/**
 * Sends pairs of requests, one after the other: a post, and what is asked after it. Answers how many of the
 * latter would be answered in a second; throws where an answer is a refusal.
 */
export async function sendAfter({ port, pairs }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let milliseconds = 0;
  try {
    for (const [first, then] of pairs) {
      await mustSend(agent, port, first);
      const begun = performance.now();
      await mustSend(agent, port, then);
      milliseconds += performance.now() - begun;
    }
    return { perSecond: (pairs.length * 1000) / milliseconds, sent: pairs.length };
  } finally {
    agent.destroy();
  }
}

async function mustSend(agent, port, asked) {
  const { status, text } = await send(agent, port, asked);
  if (status >= 300) throw new Error(`an answer was ${status}: ${text.slice(0, 200)}`);
}

/** Sends one request and reads its whole answer. Only a refusal that is not packed is given as text. */
export function send(agent, port, { method = "GET", path, headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const length =
      body === undefined
        ? {}
        : { "Content-Length": Buffer.byteLength(body), "Content-Type": "application/json" };
    const asked = request(
      {
        agent,
        host: "127.0.0.1",
        port,
        method,
        path,
        headers: { ...headers, ...length },
        timeout: TIMEOUT_MS,
      },
      (response) => {
        const isText = response.statusCode >= 400 && !response.headers["content-encoding"];
        let text = "";
        response.on("data", (bytes) => {
          if (isText) text += bytes;
        });
        response.once("end", () => resolve({ status: response.statusCode, text }));
        response.once("error", reject);
      },
    );
    asked.once("timeout", () => asked.destroy(new Error("a request was not answered in time")));
    asked.once("error", reject);
    asked.end(body);
  });
}

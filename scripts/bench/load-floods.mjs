import { Agent } from "node:http";
import { send } from "./load-requests.mjs";

const floods = new Map();

/**
 * Sends `requests` in a circle over some connections, whatever is answered, until it is ended or `most` are
 * sent. Answers how many a second, and how many were answered with 500 or more.
 */
export async function flood({
  name,
  port,
  connections,
  milliseconds,
  most = Number.POSITIVE_INFINITY,
  requests,
}) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const begun = performance.now();
  let sent = 0;
  let broken = 0;
  floods.set(name, false);
  async function work() {
    while (sent < most && floods.get(name) === false && performance.now() - begun < milliseconds) {
      const { status } = await send(agent, port, requests[sent++ % requests.length]);
      if (status >= 500) broken++;
    }
  }
  await Promise.all(Array.from({ length: connections }, work));
  agent.destroy();
  return { perSecond: (sent * 1000) / (performance.now() - begun), broken };
}

export async function endFlood({ name }) {
  floods.set(name, true);
}

/** Sends one request after the other, and answers how long each took, in ms. Throws where one is refused. */
export async function timeEach({ port, requests }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times = [];
  for (const request of requests) {
    const begun = performance.now();
    const { status, text } = await send(agent, port, request);
    if (status >= 400) throw new Error(`an act was answered with ${status}: ${text.slice(0, 200)}`);
    times.push(performance.now() - begun);
  }
  agent.destroy();
  return times;
}

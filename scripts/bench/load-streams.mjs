import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { send } from "./load-requests.mjs";

const PATIENCE_MS = 20_000;
const AT_ONCE = 50;
const audiences = new Map();

/** Opens streams of events under a name, and returns when every one has its first bytes. */
export async function openStreams({ name, port, streams }) {
  const audience = { listeners: [], wanted: 0, behind: 0, onAll: null };
  audiences.set(name, audience);
  for (let at = 0; at < streams.length; at += AT_ONCE) {
    await Promise.all(streams.slice(at, at + AT_ONCE).map((stream) => open(audience, port, stream)));
  }
}

export function closeStreams({ name }) {
  for (const { asked } of audiences.get(name)?.listeners ?? []) asked.destroy();
  audiences.delete(name);
}

/** Sends posts one after another; for each, the milliseconds until the last listener had it. */
export async function timePosts({ name, port, posts, pause }) {
  const agent = new Agent({ keepAlive: true });
  const times = [];
  for (const post of posts) {
    times.push(await timeUntilHeard(name, 1, () => mustSend(agent, port, post)));
    await sleep(pause);
  }
  agent.destroy();
  return times;
}

/** Sends posts at the same moment, and answers the milliseconds until every listener had every one. */
export async function sendTogether({ name, port, posts }) {
  const agent = new Agent({ keepAlive: true, maxSockets: posts.length });
  try {
    return await timeUntilHeard(name, posts.length, () =>
      Promise.all(posts.map((post) => mustSend(agent, port, post))),
    );
  } finally {
    agent.destroy();
  }
}

async function timeUntilHeard(name, posts, act) {
  const audience = audiences.get(name);
  for (const listener of audience.listeners) listener.heard = 0;
  audience.wanted = posts;
  audience.behind = audience.listeners.length;

  const begun = performance.now();
  const all = new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${audience.behind} listeners did not get everything`)),
      PATIENCE_MS,
    );
    audience.onAll = () => {
      clearTimeout(timer);
      resolve(performance.now() - begun);
    };
  });
  await Promise.all([all, act()]);
  return all;
}

function open(audience, port, { path, headers }) {
  return new Promise((resolve, reject) => {
    const asked = request({ agent: false, host: "127.0.0.1", port, path, headers }, (response) => {
      if (response.statusCode !== 200)
        return reject(new Error(`a stream was answered ${response.statusCode}`));
      const listener = { asked, heard: 0, rest: "" };
      audience.listeners.push(listener);
      response.setEncoding("utf8").on("data", (text) => {
        resolve();
        hear(audience, listener, text);
      });
      response.on("error", () => undefined);
    });
    asked.once("error", reject);
    asked.end();
  });
}

function hear(audience, listener, text) {
  const frames = (listener.rest + text).split("\n\n");
  listener.rest = frames.pop();
  const wasBehind = listener.heard < audience.wanted;
  listener.heard += frames.filter((frame) => frame.includes("event: post\n")).length;
  if (wasBehind && listener.heard >= audience.wanted && --audience.behind === 0) audience.onAll?.();
}

async function mustSend(agent, port, post) {
  const { status, text } = await send(agent, port, post);
  if (status !== 201) throw new Error(`a post was answered ${status}: ${text.slice(0, 200)}`);
}

// Asks for a page on many connections at once, again and again: flood.security.ts starts it as a thread.
import { Agent, get } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

const { url, count, keepAlive, from } = workerData;
const agent = new Agent({ keepAlive, maxSockets: count });
const headers = { "X-Forwarded-For": from };
let answers = 0;

const ask = () =>
  get(`${url}/login?q=${Math.random()}`, { agent, headers }, (answer) => {
    answer.resume().once("end", () => {
      answers++;
      if (answers === count) parentPort.postMessage("begun");
      ask();
    });
  }).once("error", () => setTimeout(ask, 100));

for (let at = 0; at < count; at++) ask();

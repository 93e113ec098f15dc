// The app's web server: what `npm start` runs once the app is built. PORT says where; SIGTERM ends it in
// order within 10 seconds.
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { takeConsole, tell } from "../log/log";
import { answerKnowing, awayHeader } from "../web/database-away";
import { drawingHeader } from "../web/drawing";
import { nobodyHeader } from "../web/nobody";
import { mindAway } from "./away-answers";
import { openBusy } from "./busy";
import { openServer } from "./connections";
import type { Framework } from "./framework";
import { answerHot, refuseOdd } from "./hot-answers";
import { refuseOddBody } from "./odd-bodies";
import { packAnswer } from "./packed-answers";
import { openPackedFiles } from "./packed-files";
import { answerPage } from "./page-answers";
import { refuseBroken, secure } from "./secured-answers";
import { settlePlace } from "./settle-place";
import { openMoreDoors } from "./turns/more-doors";
import { inTurns, mostFiles } from "./turns/turns";
import { watchRequests } from "./watch-requests";

const graceMs = 9_000;

/** How many connections may wait to be accepted: who finds no place there tries again after whole seconds. */
const mostInLine = 4_096;

/** For the test that asks both, and finds no difference. */
const isAllNext = process.env.ANSWER_BY_NEXT === "1";

takeConsole();
const port = Number(process.env.PORT ?? 3000);
/**
 * The framework takes what offers another protocol off the server that it is given, and ends it unanswered;
 * off ours it is answered like any other request.
 */
const unused = createServer();
const app = next({ dev: false, port, hostname: "localhost", httpServer: unused });
const framework = app.getRequestHandler();
const answer: Framework = async (request, response) => {
  if (!(await refuseOddBody(request, response))) await framework(request, response);
};
let newcomers = 0;
function hasNewcomer(): boolean {
  const has = newcomers > 0;
  newcomers = 0;
  return has;
}
/** For all but what says that the database is away, which may be asked for in the midst of an answer. */
const refuse = openBusy();
const drawInTurn = inTurns(answer, { refuse, hasNewcomer });
const sendInTurn = inTurns(answer, { refuse, hasNewcomer, most: mostFiles });
const answerInTurn: Framework = (request, response) =>
  (/^\/(_next\/static\/|[\w-]+\.\w+$)/.test(request.url ?? "") ? sendInTurn : drawInTurn)(request, response);
const sendPacked = openPackedFiles();
const { watch, end: endWatch } = await watchRequests();

function answerOne(request: IncomingMessage, response: ServerResponse): void {
  for (const ours of [awayHeader, drawingHeader, nobodyHeader]) delete request.headers[ours];
  settlePlace(request.headers);
  secure(request, response);
  if (refuseOdd(request, response) || sendPacked(request, response)) return;
  packAnswer(request, response);
  answerKnowing((hasMetAway) => {
    if (mindAway(request, response, { framework: answer, hasMetAway })) return;
    const isOurs =
      !isAllNext && (answerHot(request, response) || answerPage(request, response, answerInTurn));
    if (!isOurs) void answerInTurn(request, response);
  });
}

const server = openServer((request, response) => {
  watch(request, response, () => answerOne(request, response));
});
server.on("connection", () => newcomers++);
server.on("clientError", refuseBroken);
server.on("error", (error) => {
  tell("error", "no-port", { error });
  process.exit(1);
});

// The streams are closed by instrumentation.ts on the same signal; without them the server can close.
let isEnding = false;
let closeDoors: () => Promise<unknown> = async () => undefined;
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, end);
function end(): void {
  if (isEnding) return;
  isEnding = true;
  const own = new Promise((closed) => server.close(closed));
  void Promise.all([own, closeDoors()])
    .then(endWatch)
    .then(() => process.exit(0));
  setInterval(() => server.closeIdleConnections(), 100);
  setTimeout(() => process.exit(0), graceMs).unref();
}
for (const fault of ["uncaughtException", "unhandledRejection"]) {
  process.on(fault, (error) => tell("error", "uncaught", { error }));
}

await app.prepare();
server.listen({ port, backlog: mostInLine });
await once(server, "listening");
closeDoors = await openMoreDoors(server, { backlog: mostInLine });

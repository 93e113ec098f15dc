// The app's web server: what `npm start` runs once the app is built. PORT says where; SIGTERM ends it in
// order within 10 seconds.
import { createServer } from "node:http";
import type { Socket } from "node:net";
import next from "next";
import { drawingHeader } from "../web/drawing";
import { nobodyHeader } from "../web/nobody";
import type { Framework } from "./framework";
import { answerHot, refuseOdd } from "./hot-answers";
import { refuseOddBody } from "./odd-bodies";
import { packAnswer } from "./packed-answers";
import { openPackedFiles } from "./packed-files";
import { answerPage } from "./page-answers";
import { settlePlace } from "./settle-place";

/**
 * Tells the app where a request came from. A visitor cannot say so: what they send under this name is lost.
 */
const address = "x-crossfloor-address";
const mostSilent = 1_000;
const graceMs = 9_000;

/** For the test that asks both, and finds no difference. */
const isAllNext = process.env.ANSWER_BY_NEXT === "1";

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
const sendPacked = openPackedFiles();

/**
 * Connections that have not asked for anything yet. Over the most, the oldest is closed: thousands of them do
 * not keep a class out.
 */
const silent = new Set<Socket>();

const limits = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 2_000 };
const server = createServer(limits, (request, response) => {
  silent.delete(request.socket);
  request.headers[address] = request.socket.remoteAddress ?? "unknown";
  for (const ours of [drawingHeader, nobodyHeader]) delete request.headers[ours];
  settlePlace(request.headers);
  if (refuseOdd(request, response) || sendPacked(request, response)) return;
  packAnswer(request, response);
  const isOurs = !isAllNext && (answerHot(request, response) || answerPage(request, response, answer));
  if (!isOurs) void answer(request, response);
});
server.on("connection", (socket) => {
  silent.add(socket);
  socket.once("close", () => silent.delete(socket));
  if (silent.size > mostSilent) for (const oldest of silent) return oldest.destroy();
});
server.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});

// The streams are closed by instrumentation.ts on the same signal; without them the server can close.
let isEnding = false;
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, end);
function end(): void {
  if (isEnding) return;
  isEnding = true;
  server.close(() => process.exit(0));
  setInterval(() => server.closeIdleConnections(), 100);
  setTimeout(() => process.exit(0), graceMs).unref();
}
for (const fault of ["uncaughtException", "unhandledRejection"]) {
  process.on(fault, (error) => console.error(error));
}

await app.prepare();
server.listen(port);

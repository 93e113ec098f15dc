// The app's web server: what `npm start` runs once the app is built. PORT says where; SIGTERM ends it in
// order within 10 seconds.
import { createServer } from "node:http";
import { packAnswer } from "./packed-answers.mjs";
import { openPackedFiles } from "./packed-files.mjs";

process.env.NODE_ENV = "production";
const { default: next } = await import("next");

const ADDRESS = "x-crossfloor-address";
const MOST_SILENT = 1_000;
const GRACE_MS = 9_000;

const port = Number(process.env.PORT ?? 3000);
const app = next({ dev: false, port, hostname: "localhost" });
const answer = app.getRequestHandler();
const sendPacked = openPackedFiles();

/**
 * Connections that have not asked for anything yet. Over the most, the oldest is closed: thousands of them do
 * not keep a class out.
 */
const silent = new Set();

const server = createServer(
  { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 2_000 },
  (request, response) => {
    silent.delete(request.socket);
    request.headers[ADDRESS] = request.socket.remoteAddress ?? "unknown";
    if (sendPacked(request, response)) return;
    packAnswer(request, response);
    void answer(request, response);
  },
);
server.on("connection", (socket) => {
  silent.add(socket);
  socket.once("close", () => silent.delete(socket));
  if (silent.size > MOST_SILENT) for (const oldest of silent) return oldest.destroy();
});
server.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});

// The streams are closed by instrumentation.ts on the same signal; without them the server can close.
let isEnding = false;
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, end);
function end() {
  if (isEnding) return;
  isEnding = true;
  server.close(() => process.exit(0));
  setInterval(() => server.closeIdleConnections(), 100);
  setTimeout(() => process.exit(0), GRACE_MS).unref();
}
for (const fault of ["uncaughtException", "unhandledRejection"])
  process.on(fault, (error) => console.error(error));

await app.prepare();
server.listen(port);

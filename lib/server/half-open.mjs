// Opens connections and does not go on with any: half-open.security.ts starts it as a thread.
import { connect } from "node:net";
import { parentPort, workerData } from "node:worker_threads";

const { port, count } = workerData;
const kinds = [
  "",
  "GET / HTTP/1.1\r\nHost: he",
  'POST / HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"',
];

for (let at = 0; at < count; at++) {
  const socket = connect(port, "127.0.0.1").on("error", () => undefined);
  socket.write(kinds[at % kinds.length]);
  if (at % 100 === 99) await new Promise((resolve) => setTimeout(resolve, 5));
}
parentPort.postMessage("open");

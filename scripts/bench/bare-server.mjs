// The limit of what a Node server can do, with nothing behind it: a ready text that is gzipped each time,
// 200 KB as they are, that nothing is new, and events to all who listen.
import { createServer } from "node:http";
import { gzip } from "node:zlib";
import { readyText } from "./ready-text.mjs";

const listeners = new Set();
const readySnapshot = Buffer.from(readyText.repeat(4)).subarray(0, 200_000);
const event = `id: 1\nevent: post\ndata: ${JSON.stringify({ body: readyText.slice(0, 700) })}\n\n`;

const server = createServer((request, response) => {
  if (request.url === "/events") {
    response.writeHead(200, { "Content-Type": "text/event-stream" }).write(":\n\n");
    listeners.add(response);
    response.once("close", () => listeners.delete(response));
    return;
  }
  if (request.method === "POST") {
    request.resume().once("end", () => {
      for (const listener of listeners) listener.write(event);
      response.writeHead(201).end("{}");
    });
    return;
  }
  if (request.headers["if-none-match"]) return response.writeHead(304).end();
  if (request.url === "/snapshot")
    return response.writeHead(200, { "Content-Type": "application/json" }).end(readySnapshot);
  gzip(readyText, (_, bytes) =>
    response.writeHead(200, { "Content-Type": "text/html", "Content-Encoding": "gzip" }).end(bytes),
  );
});

server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.once("disconnect", () => process.exit(0));

import { fork, type SendHandle } from "node:child_process";
import type { Server } from "node:http";
import { createServer, type Server as Door } from "node:net";
import { fileURLToPath } from "node:url";

/**
 * Lets a server that listens accept as many connections in one turn of Node's loop as it has doors: Node
 * accepts one at each, and all doors lead to the same line of the system. Another process gives us our own
 * door back under other numbers, since Node has no other way. Gives what closes them, and them alone. Where
 * that cannot be done there is one door, as ever.
 */
export async function openMoreDoors(
  server: Server,
  { backlog, count = 31 }: Readonly<{ backlog: number; count?: number }>,
): Promise<() => Promise<unknown>> {
  const doors: Door[] = [];
  const close = () => Promise.all(doors.map((door) => new Promise((closed) => door.close(closed))));
  if (process.platform === "win32") return close;
  const other = fork(fileURLToPath(new URL("hand-back.mjs", import.meta.url)), {
    execArgv: [],
    env: { NODE_ENV: process.env.NODE_ENV },
    stdio: "ignore",
  });
  await new Promise((ended) => {
    other.on("message", (_, handle) => {
      // As a web server opens its own.
      const door = createServer({ allowHalfOpen: true, noDelay: true });
      doors.push(
        door.on("connection", (socket) => server.emit("connection", socket)).listen(handle, backlog),
      );
    });
    other.once("disconnect", ended).once("error", ended);
    const { _handle: handle } = server as unknown as Readonly<{ _handle: SendHandle }>;
    other.send(count, handle, (error) => error && ended(error));
  });
  return close;
}

import type { AddressInfo } from "node:net";
import { createServer, connect as dial, type Socket } from "node:net";

/**
 * What a gate does: lets everything through; breaks all but the connection by which the app asks whether the
 * database is there; breaks all; or takes what is sent and answers nothing.
 */
type Manner = "pass" | "unnoticed" | "gone" | "silent";

export type DatabaseGate = AsyncDisposable & Readonly<{ url: string; let: (manner: Manner) => void }>;

/** How the app's connection for what is live names itself when it begins. */
const live = "crossfloor live";

/** What stands between one app and its database: others go on, while for this one the database is away. */
export async function openDatabaseGate(databaseUrl: string): Promise<DatabaseGate> {
  const { hostname, port } = new URL(databaseUrl);
  const open = new Map<Socket, Readonly<{ isLive: () => boolean; end: () => void }>>();
  let manner: Manner = "pass";
  const isBroken = (isLive: boolean) => manner === "gone" || (manner === "unnoticed" && !isLive);

  const server = createServer((socket) => {
    let isLive = false;
    const database = dial(Number(port), hostname);
    const end = () => {
      open.delete(socket);
      socket.destroy();
      database.destroy();
    };
    open.set(socket, { isLive: () => isLive, end });
    socket.once("data", (first) => {
      isLive = first.includes(live);
      if (isBroken(isLive)) end();
    });
    socket.on("data", (bytes) => manner !== "silent" && database.write(bytes));
    database.on("data", (bytes) => manner !== "silent" && socket.write(bytes));
    for (const one of [socket, database]) one.on("error", end).on("close", end);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const own = new URL(databaseUrl);
  own.port = String((server.address() as AddressInfo).port);
  const endAll = (is: (isLive: boolean) => boolean) => {
    for (const { isLive, end } of [...open.values()]) if (is(isLive())) end();
  };
  return {
    url: own.href,
    let(next) {
      // Who was kept silent has lost what was said meanwhile.
      if (manner === "silent") endAll(() => true);
      manner = next;
      endAll(isBroken);
    },
    async [Symbol.asyncDispose]() {
      endAll(() => true);
      await new Promise((closed) => server.close(closed));
    },
  };
}

import { once } from "node:events";
import { createServer } from "node:net";

/**
 * A free port that the system gives to no connection by itself. Fifty clients that call a dead server's port
 * again and again would else, by chance, call from that very port, and keep the next server from it.
 */
export async function findQuietPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer().listen(port, "127.0.0.1");
    const isFree = await once(server, "listening").then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    server.close();
    await once(server, "close");
    return port;
  }
}

import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { baseUrl } from "./school";

export type Proxy = Readonly<{ url: string }> & AsyncDisposable;

/**
 * A reverse proxy in front of the app, on a port of its own: it passes everything on and says of a request
 * what `say` says, by the host that the browser named.
 */
export async function openProxy(say: (host: string) => IncomingHttpHeaders): Promise<Proxy> {
  const app = new URL(baseUrl);
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, host: app.host, ...say(asked.headers.host ?? "") };
    const passed = request(
      { host: app.hostname, port: app.port, method: asked.method, path: asked.url, headers },
      (came) => {
        answer.writeHead(came.statusCode ?? 502, came.headers);
        came.pipe(answer);
      },
    );
    passed.on("error", () => answer.destroy());
    answer.on("close", () => passed.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

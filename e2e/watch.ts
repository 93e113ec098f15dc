import type { BrowserContext } from "@playwright/test";
import { baseUrl } from "./school";
import { signature } from "./servers/gateway";

/** What no page may do, whoever looks at it. */
export type Watch = Readonly<{
  /** Watches a context whose pages come from the app, or from where somebody passes it on. */
  over: (context: BrowserContext, from?: string) => void;
  faults: () => readonly string[];
}>;

/**
 * The browser's own line about a request that was refused, lost or answered by somebody else, or came without
 * TLS: the test that caused it says what it expects.
 */
const isAboutRequest = (text: string): boolean =>
  [
    "Failed to load resource",
    "EventSource's response has a MIME type",
    "The Cross-Origin-Opener-Policy header has been ignored",
  ].some((beginning) => text.startsWith(beginning));

/**
 * Watches contexts: every request goes to the app's own origin, no answer is a 500, no script fails, no
 * policy is broken.
 */
export function startWatch(): Watch {
  const found: string[] = [];
  const over = (context: BrowserContext, from = baseUrl) => {
    const own = new URL(from).origin;
    context.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && origin !== own) found.push(`a request to ${request.url()}`);
    });
    context.on("response", (response) => {
      if (response.status() >= 500 && response.headers().server !== signature)
        found.push(`${response.status()} from ${response.request().method()} ${response.url()}`);
    });
    context.on("console", (message) => {
      if (message.type() === "error" && !isAboutRequest(message.text()))
        found.push(`the console says: ${message.text()}`);
    });
    context.on("weberror", (error) =>
      found.push(`a script failed: ${error.error().stack ?? error.error().message}`),
    );
  };
  return { over, faults: () => found };
}

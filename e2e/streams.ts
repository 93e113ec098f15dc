import type { BrowserContext, Request } from "@playwright/test";

/** Counts the streams that the pages of a browser hold open, of those that they open from now on. */
export function countStreams(context: BrowserContext): () => number {
  const open = new Set<Request>();
  const end = (request: Request) => void open.delete(request);
  context.on("request", (request) => {
    if (request.resourceType() === "eventsource") open.add(request);
  });
  context.on("requestfinished", end);
  context.on("requestfailed", end);
  return () => [...open].filter((request) => !request.frame().page().isClosed()).length;
}

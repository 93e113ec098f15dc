import { problem, problemOf } from "./problem";

/** An answer in JSON. What the API says is its caller's own and changes, so nobody keeps it. */
export const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
  });

export const created = (value: unknown): Response => json(value, 201);

export const accepted = (value: unknown): Response => json(value, 202);

/** An answer that is JSON already. */
export const jsonText = (text: string, etag: string): Response =>
  new Response(text, {
    headers: { "Content-Type": "application/json", "Cache-Control": "private, no-cache", ETag: etag },
  });

export const nothing = (): Response =>
  new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });

/** Answers with a view that may be gone meanwhile. */
export const found = (view: unknown, answer: (view: unknown) => Response): Response =>
  view === null ? problem(problemOf("not-found")) : answer(view);

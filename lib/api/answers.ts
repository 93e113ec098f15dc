import type { Answer, Pieces } from "../web/exchange";
import { problem, problemOf } from "./problem";

/** An answer in JSON. What the API says is its caller's own and changes, so nobody keeps it. */
export const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
  body: JSON.stringify(value),
});

export const created = (value: unknown): Answer => json(value, 201);

export const accepted = (value: unknown): Answer => json(value, 202);

/** JSON in bytes that its reader may keep and ask for again by its tag; null where they have it already. */
export const tagged = (text: Pieces | null, etag: string): Answer => ({
  status: text === null ? 304 : 200,
  headers: {
    ...(text !== null && { "Content-Type": "application/json" }),
    "Cache-Control": "private, no-cache",
    ETag: etag,
  },
  body: text,
});

export const nothing = (): Answer => ({ status: 204, headers: { "Cache-Control": "no-store" }, body: null });

/** Answers with a view that may be gone meanwhile. */
export const found = (view: unknown, answer: (view: unknown) => Answer): Answer =>
  view === null ? problem(problemOf("not-found")) : answer(view);

import { expect } from "@playwright/test";
import type { z } from "zod";
import { problemShape } from "@/lib/api/answer-shapes";
import { snapshotShape } from "@/lib/api/shapes";
import { baseUrl, type Room } from "./school";

type Sent = Readonly<{
  token?: string;
  key?: string;
  type?: string;
  headers?: Readonly<Record<string, string>>;
  json?: unknown;
  raw?: BodyInit;
}>;

/**
 * Where these programs call from: their wrong codes and passwords do not count for the browsers of other
 * tests.
 */
const address = crypto.randomUUID();

/** A request just as a program writes it, with nothing added but its address. */
export function send(
  method: string,
  path: string,
  { token, key, type = "application/json", headers = {}, json, raw }: Sent = {},
): Promise<Response> {
  const body = raw ?? (json === undefined ? undefined : JSON.stringify(json));
  return fetch(new URL(path, baseUrl), {
    method,
    redirect: "manual",
    body,
    headers: {
      "X-Forwarded-For": address,
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(key && { "Idempotency-Key": key }),
      ...(body !== undefined && { "Content-Type": type }),
      ...headers,
    },
  });
}

/** The answer of a call that goes well: of this status and exactly of this shape. */
export async function answer<S extends z.ZodType>(
  sent: Promise<Response>,
  status: number,
  shape: S,
): Promise<z.output<S>> {
  const response = await sent;
  const text = await response.text();
  expect(response.status, text).toBe(status);
  expect(response.headers.get("content-type")).toContain("application/json");
  return shape.parse(JSON.parse(text));
}

/** The problem of a call that is refused, after a look at its shape. */
export async function refusal(sent: Promise<Response>): Promise<z.output<typeof problemShape>> {
  const response = await sent;
  const text = await response.text();
  expect(response.headers.get("content-type"), `${response.status} ${text}`).toBe("application/problem+json");
  const problem = problemShape.parse(JSON.parse(text));
  expect(problem.status).toBe(response.status);
  if (response.status === 429) expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  return problem;
}

export const isRefused = async (
  sent: Promise<Response>,
  status: number,
  type: string,
  more: object = {},
): Promise<void> => expect(await refusal(sent)).toMatchObject({ status, type, ...more });

/** The id of the essay's first paragraph. */
export async function firstParagraph(room: Room): Promise<string> {
  const { motion } = await answer(
    send("GET", `/api/v1/rooms/${room.id}`, { token: room.teacher.token }),
    200,
    snapshotShape,
  );
  return motion.paragraphs[0]?.id ?? "";
}

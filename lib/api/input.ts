import type { z } from "zod";
import { refusalOf } from "../input/faults";
import type { Asked } from "../web/exchange";
import { bodyLimit, readBody } from "./body";
import { type Retry, readRetry } from "./idempotency";
import type { Problem } from "./problem";

export type Input<T> = Readonly<{ ok: true; data: T; retry: Retry }>;

/** What a request asks for: JSON of the call's shape, and whether it may come again. */
export async function readInput<S extends z.ZodType>(
  asked: Asked,
  schema: S,
  limit = bodyLimit,
): Promise<Input<z.output<S>> | Problem> {
  const body = await readBody(asked, limit);
  if (!body.ok) return body;
  const keyed = readRetry(asked, body.raw);
  if (!keyed.ok) return keyed;
  const parsed = schema.safeParse(body.json, { reportInput: true });
  return parsed.success ? { ok: true, data: parsed.data, retry: keyed.retry } : refusalOf(parsed.error);
}

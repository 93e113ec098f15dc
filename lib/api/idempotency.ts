import { hashRequest } from "../auth/secrets";
import type { Receipt } from "../db/receipts";
import type { Asked } from "../web/exchange";
import { type Problem, problemOf } from "./problem";

const header = "Idempotency-Key";
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The key of a request that may come again, with a hash of all it asks for; null where it has none. */
export type Retry = Omit<Receipt, "caller"> | null;

/** Only a POST is given a key: the other methods are safe to send again as they are. */
export function readRetry(asked: Asked, raw: string): Problem | Readonly<{ ok: true; retry: Retry }> {
  const key = asked.method === "POST" ? asked.headers.get(header) : null;
  if (key === null) return { ok: true, retry: null };
  if (!uuid.test(key)) return problemOf("invalid", { errors: { [header]: "malformed" } });
  const whole = `${asked.method}\n${new URL(asked.url).pathname}\n${raw}`;
  return { ok: true, retry: { key: key.toLowerCase(), bodyHash: hashRequest(whole) } };
}

/** The same as a receipt of a caller: a teacher, or a visitor whom nothing but the key tells from others. */
export const receiptOf = (retry: Retry, teacherId?: string): Receipt | null =>
  retry && { caller: teacherId ? `teacher:${teacherId}` : "visitor", ...retry };

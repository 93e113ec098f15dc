import type { z } from "zod";
import { addressOf } from "../auth/address";
import { countedBy, readBrowser } from "../auth/given-names";
import type { Receipt } from "../db/receipts";
import type { Outcome } from "../debate/outcome";
import type { VisitorLimit } from "../limits/table";
import { browserCookie } from "../web/cookies";
import type { Answer, Asked } from "../web/exchange";
import { findSentCookie } from "../web/sent-cookies";
import { created } from "./answers";
import { receiptOf } from "./idempotency";
import { readInput } from "./input";
import { problem } from "./problem";
import type { Handler, Params } from "./route";

/**
 * Who asks without a token: from where, with which browser if it shows the name it was given, and whether the
 * request may come again.
 */
export type Caller = Readonly<{ address: string; browserId: string | null; receipt: Receipt | null }>;

/** Reads something for anybody, as who knocks. */
export const visitorRead =
  <T>(
    query: (caller: Omit<Caller, "receipt">, params: Params) => Promise<Outcome<T>>,
    say: (value: T) => Answer,
  ): Handler =>
  async ({ headers }, params) => {
    const outcome = await query(knockerOf(headers), params);
    return outcome.ok ? say(outcome.value) : problem(outcome);
  };

function knockerOf(headers: Asked["headers"]) {
  const shown = findSentCookie(headers, browserCookie);
  return { address: addressOf(headers), browserId: countedBy(readBrowser(shown)) };
}

/** Makes something for anybody: shape, command, and what `say` makes of the command's value. */
export const visitorWrite =
  <S extends z.ZodType, T>(
    _: VisitorLimit,
    schema: S,
    command: (input: z.output<S>, caller: Caller, params: Params) => Promise<Outcome<T>>,
    say: (value: T) => Answer = created,
  ): Handler =>
  async (asked, params) => {
    const input = await readInput(asked, schema);
    if (!input.ok) return problem(input);
    const caller = { ...knockerOf(asked.headers), receipt: receiptOf(input.retry) };
    const outcome = await command(input.data, caller, params);
    return outcome.ok ? say(outcome.value) : problem(outcome);
  };

import type { z } from "zod";
import { addressOf } from "../auth/address";
import type { Receipt } from "../db/receipts";
import type { Outcome } from "../debate/outcome";
import { created } from "./answers";
import { receiptOf } from "./idempotency";
import { readInput } from "./input";
import { problem } from "./problem";
import type { Handler } from "./route";

/** Who asks without a token: from where, and whether the request may come again. */
export type Caller = Readonly<{ address: string; receipt: Receipt | null }>;

/** Makes something for anybody: shape, command, and the command's value as the answer. */
export const visitorWrite =
  <S extends z.ZodType, T>(
    schema: S,
    command: (input: z.output<S>, caller: Caller) => Promise<Outcome<T>>,
  ): Handler =>
  async (asked) => {
    const input = await readInput(asked, schema);
    if (!input.ok) return problem(input);
    const outcome = await command(input.data, {
      address: addressOf(asked.headers),
      receipt: receiptOf(input.retry),
    });
    return outcome.ok ? created(outcome.value) : problem(outcome);
  };

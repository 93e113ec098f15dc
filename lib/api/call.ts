import type { z } from "zod";
import type { ProblemReason } from "./problem-kinds";

/** An answer: what it is, and its shape in JSON, or its other media type; `orJson` where it may be either. */
type Answer = Readonly<{
  status: number;
  says: string;
  shape?: z.ZodType;
  type?: string;
  orJson?: z.ZodType;
}>;

/**
 * One call: who may make it, what it takes, what it answers, and for which reasons of its own it is refused.
 */
export type Call = Readonly<{
  name: string;
  says: string;
  who: "all" | "teacher" | "member" | "bearer";
  body?: z.ZodType;
  /** It takes a file in place of JSON. */
  takesFile?: true;
  answer: Answer;
  others?: readonly Answer[];
  refusals?: readonly ProblemReason[];
}>;

/** Calls by "METHOD /path". */
export type Calls = Readonly<Record<string, Call>>;

export const ok = (shape: z.ZodType, says = "As asked."): Answer => ({ status: 200, says, shape });
export const made = (shape: z.ZodType, says = "Made."): Answer => ({ status: 201, says, shape });
export const gone: Answer = { status: 204, says: "Done." };

import type { Refusal } from "../debate/outcome";

/**
 * What a form shows after it was sent: nothing yet, done, or refused with everything that was typed. `nonce`
 * changes with each answer.
 */
export type FormState<T = unknown> =
  | Readonly<{ status: "idle" }>
  | Readonly<{ status: "done"; value: T; nonce: number }>
  | Readonly<{
      status: "refused";
      refusal: Refusal;
      values: Readonly<Record<string, string>>;
      nonce: number;
    }>;

export type FormAction<T = unknown> = (previous: FormState, form: FormData) => Promise<FormState<T>>;

export const idle: FormState<never> = { status: "idle" };

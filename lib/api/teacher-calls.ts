import type { z } from "zod";
import type { SignedIn } from "../auth/queries";
import type { Receipt } from "../db/receipts";
import type { Outcome } from "../debate/outcome";
import type { Answer } from "../web/exchange";
import { nothing } from "./answers";
import { findReadingTeacher, findTeacherOfBearer } from "./bearer";
import { bodyLimit } from "./body";
import { receiptOf } from "./idempotency";
import { readInput } from "./input";
import { problem } from "./problem";
import type { Handler, Params } from "./route";

type Command<Input, T> = (
  teacher: SignedIn,
  input: Input,
  receipt: Receipt | null,
  params: Params,
) => Promise<Outcome<T>>;
type Say<T> = (value: T, teacher: SignedIn) => Answer | Promise<Answer>;

/** Reads something that is a teacher's, outside a room. */
export const teacherRead =
  (say: (teacher: SignedIn, params: Params) => Promise<Answer>): Handler =>
  async (asked, params) => {
    const teacher = await findReadingTeacher(asked);
    return "ok" in teacher ? problem(teacher) : say(teacher, params);
  };

/** Makes something as a teacher, outside a room: shape, command, answer. */
export const teacherWrite =
  <S extends z.ZodType, T>(
    schema: S,
    command: Command<z.output<S>, T>,
    say: Say<T>,
    limit = bodyLimit,
  ): Handler =>
  async (asked, params) => {
    const teacher = await findTeacherOfBearer(asked);
    if ("ok" in teacher) return problem(teacher);
    const input = await readInput(asked, schema, limit);
    if (!input.ok) return problem(input);
    const outcome = await command(teacher, input.data, receiptOf(input.retry, teacher.teacherId), params);
    return outcome.ok ? say(outcome.value, teacher) : problem(outcome);
  };

/** Takes something of a teacher's away, outside a room: a call without a body and without an answer. */
export const teacherDelete =
  (command: (teacher: SignedIn, params: Params) => Promise<Outcome<unknown>>): Handler =>
  async (asked, params) => {
    const teacher = await findTeacherOfBearer(asked);
    if ("ok" in teacher) return problem(teacher);
    const outcome = await command(teacher, params);
    return outcome.ok ? nothing() : problem(outcome);
  };

import type { z } from "zod";
import type { SignedIn } from "../auth/session";
import type { Receipt } from "../db/receipts";
import type { Outcome } from "../debate/outcome";
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
type Answer<T> = (value: T, teacher: SignedIn) => Response | Promise<Response>;

/** Reads something that is a teacher's, outside a room. */
export const teacherRead =
  (answer: (teacher: SignedIn, params: Params) => Promise<Response>): Handler =>
  async (request, { params }) => {
    const teacher = await findReadingTeacher(request);
    return "ok" in teacher ? problem(teacher) : answer(teacher, await params);
  };

/** Makes something as a teacher, outside a room: shape, command, answer. */
export const teacherWrite =
  <S extends z.ZodType, T>(
    schema: S,
    command: Command<z.output<S>, T>,
    answer: Answer<T>,
    limit = bodyLimit,
  ): Handler =>
  async (request, { params }) => {
    const teacher = await findTeacherOfBearer(request);
    if ("ok" in teacher) return problem(teacher);
    const input = await readInput(request, schema, limit);
    if (!input.ok) return problem(input);
    const outcome = await command(
      teacher,
      input.data,
      receiptOf(input.retry, teacher.teacherId),
      await params,
    );
    return outcome.ok ? answer(outcome.value, teacher) : problem(outcome);
  };

/** Takes something of a teacher's away, outside a room: a call without a body and without an answer. */
export const teacherDelete =
  (command: (teacher: SignedIn, params: Params) => Promise<Outcome<unknown>>): Handler =>
  async (request, { params }) => {
    const teacher = await findTeacherOfBearer(request);
    if ("ok" in teacher) return problem(teacher);
    const outcome = await command(teacher, await params);
    return outcome.ok ? nothing() : problem(outcome);
  };

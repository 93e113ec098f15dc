import type { z } from "zod";
import type { Link } from "../administration/commands";
import type { SignedIn } from "../auth/queries";
import type { Receipt } from "../db/receipts";
import type { Outcome } from "../debate/outcome";
import type { TeacherLimit } from "../limits/table";
import { overLimit } from "../limits/take";
import type { Answer, Asked } from "../web/exchange";
import { hereOf } from "../web/here";
import { created, nothing } from "./answers";
import { findReadingTeacher, findTeacherOfBearer } from "./bearer";
import { bodyLimit } from "./body";
import { receiptOf } from "./idempotency";
import { readInput } from "./input";
import { problem, problemOf } from "./problem";
import type { Handler, Params } from "./route";

type Command<Input, T> = (
  teacher: SignedIn,
  input: Input,
  receipt: Receipt | null,
  params: Params,
  asked: Asked,
) => Promise<Outcome<T>>;
type Say<T> = (value: T, teacher: SignedIn, asked: Asked) => Answer | Promise<Answer>;

/** Reads something that is a teacher's, outside a room. */
export const teacherRead =
  (say: (teacher: SignedIn, params: Params, asked: Asked) => Promise<Answer>): Handler =>
  async (asked, params) => {
    const teacher = await findReadingTeacher(asked);
    return "ok" in teacher ? problem(teacher) : say(teacher, params, asked);
  };

/** The same for what only an administrator may read. */
export const administratorRead = (say: () => Promise<Answer>): Handler =>
  teacherRead(async (teacher) => (teacher.isAdministrator ? say() : problem(problemOf("not-allowed"))));

/** Makes something as a teacher, outside a room: shape, command, answer. */
export const teacherWrite =
  <S extends z.ZodType, T>(
    name: TeacherLimit,
    schema: S,
    command: Command<z.output<S>, T>,
    say: Say<T>,
    limit = bodyLimit,
  ): Handler =>
  async (asked, params) => {
    const teacher = await findTeacherOfBearer(asked);
    if ("ok" in teacher) return problem(teacher);
    const over = await overLimit(name, teacher.teacherId);
    if (over) return problem(over);
    const input = await readInput(asked, schema, limit);
    if (!input.ok) return problem(input);
    const receipt = receiptOf(input.retry, teacher.teacherId);
    const outcome = await command(teacher, input.data, receipt, params, asked);
    return outcome.ok ? say(outcome.value, teacher, asked) : problem(outcome);
  };

/** A link's secret as it is sent on: the address it leads to, and the secret by itself. */
export const sayLink =
  (path: "invited" | "reset" | "lead") =>
  ({ token, expiresAt }: Link, _: unknown, { headers }: Asked): Answer =>
    created({ url: `${hereOf(headers).origin}/${path}/${token}`, token, expiresAt });

/** Takes something of a teacher's away, outside a room: a call without a body and without an answer. */
export const teacherDelete =
  (name: TeacherLimit, command: (teacher: SignedIn, params: Params) => Promise<Outcome<unknown>>): Handler =>
  async (asked, params) => {
    const teacher = await findTeacherOfBearer(asked);
    if ("ok" in teacher) return problem(teacher);
    const over = await overLimit(name, teacher.teacherId);
    if (over) return problem(over);
    const outcome = await command(teacher, params);
    return outcome.ok ? nothing() : problem(outcome);
  };

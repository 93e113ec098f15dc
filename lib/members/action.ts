import type { z } from "zod";
import { hashRequest } from "../auth/secrets";
import { findTeacher, type SignedIn } from "../auth/session";
import { type Outcome, refuse } from "../debate/outcome";
import { refusalOf } from "../input/faults";
import type { MemberLimit, TeacherLimit, VisitorLimit } from "../limits/table";
import { overLimit, overMemberLimit } from "../limits/take";
import { countWrite } from "../metrics/metrics";
import { isFormFromHere } from "../web/from-here";
import type { FormAction, FormState } from "./form";
import { type Member, withReceipt } from "./member";
import { findMember } from "./viewer";

type Command<Who, Input, T> = (who: Who, input: Input) => Promise<Outcome<T>>;

/**
 * An action of anybody: Origin, shape, then the command, which counts by the limit that is named: it knows
 * whom by.
 */
export const visitorAction = <S extends z.ZodType, T>(
  _: VisitorLimit,
  schema: S,
  command: (input: z.output<S>) => Promise<Outcome<T>>,
): FormAction<T> =>
  answering(async (form) => {
    const input = schema.safeParse(fieldsOf(form), { reportInput: true });
    return input.success ? command(input.data) : refusalOf(input.error);
  });

/** An action of a signed-in teacher outside a room. */
export const userAction = <S extends z.ZodType, T>(
  limit: TeacherLimit,
  schema: S,
  command: Command<SignedIn, z.output<S>, T>,
): FormAction<T> =>
  answering(async (form) => {
    const teacher = await findTeacher();
    if (!teacher) return refuse("not-allowed");
    const over = await overLimit(limit, teacher.teacherId);
    if (over) return over;
    const input = schema.safeParse(fieldsOf(form), { reportInput: true });
    return input.success ? command(teacher, input.data) : refusalOf(input.error);
  });

/**
 * An action of a member of the room that the form names, and only of the one it was drawn for: another tab
 * may have made the browser somebody else since. A field "key" makes it safe to send again; what it was used
 * for is the action by its name and all that the form holds.
 */
export const memberAction = <S extends z.ZodType, T>(
  name: string,
  limit: MemberLimit,
  schema: S,
  command: Command<Member, z.output<S>, T>,
): FormAction<T> =>
  answering(async (form) => {
    const { roomId, seat, key, ...fields } = fieldsOf(form);
    const member = typeof roomId === "string" ? await findMember(roomId) : null;
    if (!member) return refuse("lost-seat");
    if (member.watchedBy) return refuse("read-only");
    if (member.id !== seat) return refuse("other-seat", { about: [member.name] });
    const over = await overMemberLimit(limit, member);
    if (over) return over;
    const input = schema.safeParse(fields, { reportInput: true });
    if (!input.success) return refusalOf(input.error);
    const isKeyed = typeof key === "string" && /^[\w-]{16,64}$/.test(key);
    return command(
      isKeyed ? withReceipt(member, key, hashRequest(JSON.stringify([name, input.data]))) : member,
      input.data,
    );
  });

/** An action of a teacher of the room that the form names. */
export const teacherAction = <S extends z.ZodType, T>(
  name: string,
  schema: S,
  command: Command<Member, z.output<S>, T>,
): FormAction<T> =>
  memberAction(name, "acts", schema, async (member, input) =>
    member.role === "TEACHER" ? command(member, input) : refuse("not-allowed"),
  );

function answering<T>(act: (form: FormData) => Promise<Outcome<T>>): FormAction<T> {
  return async (previous: unknown, sent: unknown): Promise<FormState<T>> => {
    const nonce = nonceOf(previous) + 1;
    const form = sent instanceof FormData ? sent : new FormData();
    const outcome = (await isFormFromHere()) ? await act(form) : refuse("not-allowed");
    countWrite("form", outcome.ok ? "done" : outcome.reason === "too-many" ? "over-limit" : "refused");
    if (outcome.ok) return { status: "done", value: outcome.value, nonce };
    return { status: "refused", refusal: outcome, values: typedIn(form), nonce };
  };
}

/** What a page sends back as the state before may be anything. */
function nonceOf(previous: unknown): number {
  const isState = typeof previous === "object" && previous !== null && "nonce" in previous;
  return isState && Number.isSafeInteger(previous.nonce) ? Number(previous.nonce) : 0;
}

/** A form's own fields by name; a repeated one (`name[]`) is a list. React's own fields are left out. */
function fieldsOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    names.map((name) => [
      name.replace(/\[\]$/, ""),
      name.endsWith("[]") ? form.getAll(name) : form.get(name),
    ]),
  );
}

/**
 * What was typed, to be shown again: a repeated field (`name[]`) as `name.0`, `name.1` … Passwords are not
 * sent back.
 */
function typedIn(form: FormData): Record<string, string> {
  const names = [...new Set(form.keys())].filter((name) => !/^\$ACTION|password/i.test(name));
  const texts = names.flatMap((name) => {
    const values = form.getAll(name).filter((value) => typeof value === "string");
    return name.endsWith("[]")
      ? values.map((value, at) => [`${name.slice(0, -2)}.${at}`, value] as const)
      : [[name, values.at(-1) ?? ""] as const];
  });
  return Object.fromEntries(texts);
}

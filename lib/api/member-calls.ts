import type { z } from "zod";
import type { Outcome } from "../debate/outcome";
import { type Member, withReceipt } from "../members/member";
import { nothing } from "./answers";
import { findReader, findWriter } from "./bearer";
import { readInput } from "./input";
import { problem, problemOf } from "./problem";
import type { Handler, Params } from "./route";

type Path = Readonly<{ roomId: string; postId: string }>;
type Command<Input, T> = (member: Member, input: Input, path: Path) => Promise<Outcome<T>>;
type Answer<T> = (value: T, member: Member) => Response | Promise<Response>;

/** Reads something of a room as one of its members. */
export const memberRead =
  (answer: (member: Member, request: Request) => Promise<Response>): Handler =>
  async (request, { params }) => {
    const member = await findReader(request, pathOf(await params).roomId);
    return "ok" in member ? problem(member) : answer(member, request);
  };

/** The same for what only a teacher of the room may read. */
export const roomTeacherRead = (answer: (member: Member) => Promise<Response>): Handler =>
  memberRead(async (member) =>
    member.role === "TEACHER" ? answer(member) : problem(problemOf("not-allowed")),
  );

/** Changes something in a room, or on a post of it, as one of its members: shape, command, answer. */
export const memberWrite =
  <S extends z.ZodType, T>(schema: S, command: Command<z.output<S>, T>, answer: Answer<T>): Handler =>
  async (request, { params }) => {
    const path = pathOf(await params);
    const member = await findWriter(request, path);
    if ("ok" in member) return problem(member);
    const input = await readInput(request, schema);
    if (!input.ok) return problem(input);
    const { retry, data } = input;
    const outcome = await command(
      retry ? withReceipt(member, retry.key, retry.bodyHash) : member,
      data,
      path,
    );
    return outcome.ok ? answer(outcome.value, member) : problem(outcome);
  };

/** Takes something away: a call without a body and without an answer. */
export const memberDelete =
  (command: (member: Member, path: Path) => Promise<Outcome<unknown>>): Handler =>
  async (request, { params }) => {
    const path = pathOf(await params);
    const member = await findWriter(request, path);
    if ("ok" in member) return problem(member);
    const outcome = await command(member, path);
    return outcome.ok ? nothing() : problem(outcome);
  };

const pathOf = ({ roomId, postId }: Params): Path => ({ roomId: textOf(roomId), postId: textOf(postId) });

const textOf = (part: string | string[] | undefined): string => (typeof part === "string" ? part : "");
